#include "language/arabic/grammar.h"

#include "language/arabic/letters.h"

namespace isnad::arabic {

namespace {

template <std::size_t n>
void bind(const tables::View& view, std::uint32_t (&list)[n], const std::string_view (&words)[n]) {
    for (std::size_t k = 0; k < n; ++k) list[k] = view.find(normalized(words[k]));
}

}  // namespace

std::uint32_t Grammar::find(const tables::View& view, std::string_view word) { return view.find(normalized(word)); }

Grammar::Grammar(const tables::View& v) {
    fi = find(v, "\u0641\u064A");
    min = find(v, "\u0645\u0646");
    ila = find(v, "\u0625\u0644\u0649");
    ala = find(v, "\u0639\u0644\u0649");
    an = find(v, "\u0639\u0646");
    maa = find(v, "\u0645\u0639");
    abra = find(v, "\u0639\u0628\u0631");
    li = find(v, "\u0644");
    bi = find(v, "\u0628");
    ka = find(v, "\u0643");
    hawla = find(v, "\u062D\u0648\u0644");
    inda = find(v, "\u0639\u0646\u062F");
    khilala = find(v, "\u062E\u0644\u0627\u0644");
    duna = find(v, "\u062F\u0648\u0646");
    that = find(v, "\u0623\u0646");
    that_by = find(v, "\u0628\u0623\u0646");
    what_by = find(v, "\u0628\u0645\u0627");
    lam = find(v, "\u0644\u0645");
    lan = find(v, "\u0644\u0646");
    la = find(v, "\u0644\u0627");
    ma = find(v, "\u0645\u0627");
    laysa = find(v, "\u0644\u064A\u0633");
    laysat = find(v, "\u0644\u064A\u0633\u062A");
    ghayr = find(v, "\u063A\u064A\u0631");
    adam = find(v, "\u0639\u062F\u0645");
    danger = find(v, "\u062E\u0637\u0631");
    merely[0] = find(v, "\u0641\u0642\u0637");
    merely[1] = find(v, "\u0641\u062D\u0633\u0628");
    qad = find(v, "\u0642\u062F");
    sawfa = find(v, "\u0633\u0648\u0641");
    law = find(v, "\u0644\u0648");
    idha = find(v, "\u0625\u0630\u0627");
    in_case = find(v, "\u062D\u0627\u0644");
    rubbama = find(v, "\u0631\u0628\u0645\u0627");
    laalla = find(v, "\u0644\u0639\u0644");
    layta = find(v, "\u0644\u064A\u062A");
    kana = find(v, "\u0643\u0627\u0646");
    huwa = find(v, "\u0647\u0648");
    hiya = find(v, "\u0647\u064A");
    yumkin = find(v, "\u064A\u0645\u0643\u0646");
    muqarrar = find(v, "\u0645\u0642\u0631\u0631");
    mutawaqqa = find(v, "\u0645\u062A\u0648\u0642\u0639");
    yesterday = find(v, "\u0627\u0645\u0633");
    today = find(v, "\u0627\u0644\u064A\u0648\u0645");
    day = find(v, "\u064A\u0648\u0645");
    week = find(v, "\u0623\u0633\u0628\u0648\u0639");
    morrow = find(v, "\u063A\u062F\u0627\u0629");
    occasion = find(v, "\u0645\u0646\u0627\u0633\u0628\u0629");
    despite = find(v, "\u0631\u063A\u0645");
    mundhu = find(v, "\u0645\u0646\u0630");
    the_first = find(v, "\u0627\u0644\u0623\u0648\u0644\u0649");
    measured[0] = find(v, "\u0645\u0631\u0629");
    measured[1] = find(v, "\u0645\u0633\u062A\u0648\u0649");
    measured[2] = find(v, "\u0646\u0648\u0639");
    badal = find(v, "\u0628\u062F\u0644");
    badalan = find(v, "\u0628\u062F\u0644\u0627");
    iwad = find(v, "\u0639\u0648\u0636");
    iwadan = find(v, "\u0639\u0648\u0636\u0627");
    fima = find(v, "\u0641\u064A\u0645\u0627");
    to_happen[0] = find(v, "\u0648\u0642\u0639");
    to_happen[1] = find(v, "\u062D\u062F\u062B");
    to_happen[2] = find(v, "\u062D\u0635\u0644");
    to_happen[3] = find(v, "\u0627\u0646\u062F\u0644\u0639");
    to_happen[4] = find(v, "\u0646\u0634\u0628");
    to_happen[5] = find(v, "\u062F\u0627\u0631");
    to_lead = find(v, "\u0623\u062F\u0649");
    until[0] = find(v, "\u062D\u062A\u0649");
    until[1] = find(v, "\u0631\u064A\u062B\u0645\u0627");
    bayna = find(v, "\u0628\u064A\u0646");
    baynama = find(v, "\u0628\u064A\u0646\u0645\u0627");
    result = find(v, "\u0646\u062A\u064A\u062C\u0629");
    qibal = find(v, "\u0642\u0628\u0644");
    janib = find(v, "\u062C\u0627\u0646\u0628");
    taraf = find(v, "\u0637\u0631\u0641");
    in_name = find(v, "\u0628\u0627\u0633\u0645");
    border = find(v, "\u062D\u062F\u0648\u062F");
    land = find(v, "\u0623\u0631\u0636");
    capital_city = find(v, "\u0639\u0627\u0635\u0645\u0629");
    city = find(v, "\u0645\u062F\u064A\u0646\u0629");
    country = find(v, "\u0628\u0644\u062F");
    countries = find(v, "\u0628\u0644\u0627\u062F");
    responsibility = find(v, "\u0645\u0633\u0624\u0648\u0644\u064A\u0629");
    responsible = find(v, "\u0645\u0633\u0624\u0648\u0644");
    to_adopt = find(v, "\u062A\u0628\u0646\u0649");
    to_stand = find(v, "\u0648\u0642\u0641");
    behind = find(v, "\u0648\u0631\u0627\u0621");
    to_witness = find(v, "\u0634\u0647\u062F");
    to_undertake = find(v, "\u0642\u0627\u0645");
    bind(v, undertaking, {"\u0642\u064A\u0627\u0645", "\u0625\u0642\u062F\u0627\u0645"});
    bind(v, taking_part, {"\u0645\u0634\u0627\u0631\u0643\u0629", "\u0636\u0644\u0648\u0639", "\u062A\u0648\u0631\u0637", "\u062C\u0647\u062F", "\u062F\u0648\u0631", "\u0645\u0633\u0627\u0647\u0645\u0629", "\u0625\u0633\u0647\u0627\u0645", "\u0646\u062C\u0627\u062D"});
    to_refuse = find(v, "\u0631\u0641\u0636");
    to_announce = find(v, "\u0623\u0639\u0644\u0646");
    announcing = find(v, "\u0645\u0639\u0644\u0646");
    to_precede = find(v, "\u0633\u0628\u0642");
    to_reply[0] = find(v, "\u0631\u062F");
    to_reply[1] = find(v, "\u0648\u0631\u062F");
    against = find(v, "\u0636\u062F");
    right = find(v, "\u062D\u0642");
    means = find(v, "\u0648\u0627\u0633\u0637\u0629");
    belonging = find(v, "\u062A\u0627\u0628\u0639");
    bind(v, siding, {"\u0645\u062F\u0639\u0648\u0645", "\u0645\u0642\u0631\u0628", "\u0645\u0631\u062A\u0628\u0637", "\u0645\u062A\u062D\u0627\u0644\u0641",
                     "\u0645\u0646\u0634\u0642", "\u0645\u0646\u062A\u0645\u064A", "\u0645\u062D\u0633\u0648\u0628", "\u0645\u0648\u0627\u0644",
                     "\u0645\u0648\u0627\u0644\u064A", "\u0645\u0646\u0627\u0647\u0636", "\u0645\u0639\u0627\u062F\u064A", "\u0645\u0646\u0627\u0648\u0626",
                     "\u0645\u0624\u064A\u062F", "\u062F\u0627\u0639\u0645", "\u0645\u0639\u0627\u0631\u0636", "\u062E\u0627\u0636\u0639", "\u062A\u0627\u0628\u0639"});
    slain = find(v, "\u0642\u062A\u064A\u0644");
    killing = find(v, "\u0642\u062A\u0644");
    person = find(v, "\u0634\u062E\u0635");
    seat = find(v, "\u0645\u0642\u0631");
    bind(v, laid, {"\u0646\u0633\u0628", "\u0646\u0633\u0628\u062A", "\u064A\u0646\u0633\u0628", "\u062A\u0646\u0633\u0628",
                   "\u0646\u0633\u0628\u0647", "\u0646\u0633\u0628\u062A\u0647", "\u0646\u0633\u0628\u0647\u0627",
                   "\u0646\u0633\u0628\u062A\u0647\u0627", "\u0645\u0646\u0633\u0648\u0628", "\u0645\u0646\u0633\u0648\u0628\u0629",
                   "\u0645\u0646\u0633\u0648\u0628\u0627"});
    bind(v, foremost, {"\u0631\u0623\u0633", "\u0645\u0642\u062F\u0645\u0629", "\u0623\u0628\u0631\u0632"});
    bind(v, relations, {"\u0639\u0644\u0627\u0642\u0629", "\u0635\u0644\u0629", "\u0627\u0631\u062A\u0628\u0627\u0637",
                        "\u0645\u0631\u062A\u0628\u0637", "\u0645\u062A\u0639\u0644\u0642", "\u062E\u0627\u0635", "\u062B\u0642\u0629",
                        "\u0627\u0639\u062A\u0631\u0627\u0641"});
    bind(v, directions, {"\u0634\u0645\u0627\u0644", "\u0634\u0645\u0627\u0644\u064A", "\u062C\u0646\u0648\u0628",
                         "\u062C\u0646\u0648\u0628\u064A", "\u0634\u0631\u0642", "\u0634\u0631\u0642\u064A", "\u063A\u0631\u0628",
                         "\u063A\u0631\u0628\u064A", "\u0648\u0633\u0637", "\u062F\u0627\u062E\u0644", "\u062E\u0627\u0631\u062C",
                         "\u0642\u0631\u0628", "\u0644\u062F\u0649", "\u0623\u0646\u062D\u0627\u0621", "\u0623\u0631\u062C\u0627\u0621",
                         "\u0645\u063A\u0627\u062F\u0631\u0629", "\u0633\u0648\u0627\u062D\u0644", "\u0623\u062C\u0648\u0627\u0621",
                         "\u0645\u062F\u0646"});
    bind(v, kin, {"\u0628\u0646", "\u0627\u0628\u0646", "\u0628\u0646\u062A", "\u0648\u0644\u062F", "\u0623\u0628\u0648",
                  "\u0623\u0628\u0627", "\u0623\u0628\u064A", "\u0623\u0645", "\u0622\u0644", "\u0639\u0628\u062F", "\u0648\u062F",
                  "\u0628\u0648", "\u0622\u064A\u062A"});
    bind(v, quantifiers, {"\u0645\u0639\u0638\u0645", "\u0628\u0639\u0636", "\u062C\u0645\u064A\u0639", "\u0643\u0644",
                          "\u0639\u062F\u062F", "\u0639\u062F\u064A\u062F", "\u0643\u0627\u0641\u0629",
                          "\u0645\u062C\u0645\u0648\u0639\u0629", "\u0633\u0644\u0633\u0644\u0629", "\u062C\u0632\u0621"});
    bind(v, picked, {"\u0627\u0648\u0644", "\u0627\u0648\u0644\u064A", "\u0627\u062E\u0631", "\u0627\u064A", "\u0627\u064A\u0627",
                     "\u0627\u062D\u062F", "\u0627\u062D\u062F\u064A", "\u0627\u0643\u0628\u0631", "\u0627\u0628\u0631\u0632"});
    bind(v, after, {"\u0628\u0639\u062F", "\u0639\u0642\u0628", "\u0627\u062B\u0631", "\u063A\u062F\u0627\u0629",
                    "\u0641\u064A \u0627\u0639\u0642\u0627\u0628", "\u0639\u0644\u064A \u0627\u062B\u0631", "\u0628\u0639\u062F\u0645\u0627",
                    "\u0628\u0639\u064A\u062F"});
    bind(v, before, {"\u0642\u0628\u0644", "\u0642\u0628\u064A\u0644", "\u0639\u0634\u064A\u0629", "\u0642\u0628\u0644\u0645\u0627"});
    bind(v, when, {"\u0639\u0646\u062F\u0645\u0627", "\u062D\u064A\u0646", "\u062D\u064A\u0646\u0645\u0627", "\u0644\u0645\u0627",
                   "\u0627\u062B\u0646\u0627\u0621", "\u062E\u0644\u0627\u0644"});
    bind(v, replies, {"\u0631\u062F\u0627", "\u0627\u0646\u062A\u0642\u0627\u0645\u0627", "\u062B\u0627\u0631\u0627",
                      "\u0627\u062D\u062A\u062C\u0627\u062C\u0627"});
    bind(v, aims, {"\u0628\u0647\u062F\u0641", "\u0628\u063A\u064A\u0629", "\u0628\u063A\u0631\u0636", "\u0645\u0646 \u0627\u062C\u0644",
                   "\u0644\u0627\u062C\u0644"});
    bind(v, spans, {"\u0633\u0646\u0629", "\u0639\u0627\u0645", "\u0639\u0642\u062F", "\u0627\u0634\u0647\u0631", "\u0634\u0647\u0648\u0631"});
    bind(v, of_those, {"\u0645\u0646\u0647\u0645", "\u0645\u0646\u0647\u0645\u0627", "\u0645\u0646\u0647\u0646", "\u0622\u062E\u0631\u0648\u0646",
                       "\u0622\u062E\u0631\u064A\u0646", "\u0622\u062E\u0631\u0627\u0646"});
    bind(v, one_of_them, {"\u0623\u062D\u062F\u0647\u0645", "\u0623\u062D\u062F\u0647\u0645\u0627", "\u0625\u062D\u062F\u0627\u0647\u0646", "\u0625\u062D\u062F\u0627\u0647\u0645\u0627"});
    bind(v, some_of_them, {"\u0628\u0639\u0636\u0647\u0645", "\u0628\u0639\u0636\u0647\u0646", "\u0628\u0639\u0636\u0647\u0645\u0627"});
    bind(v, others, {"\u0622\u062E\u0631", "\u0622\u062E\u0631\u0627\u0646", "\u0622\u062E\u0631\u064A\u0646", "\u0622\u062E\u0631\u0648\u0646", "\u0623\u062E\u0631\u064A\u0627\u062A"});
    bind(v, one_another, {"\u0627\u0644\u0628\u0639\u0636", "\u0628\u0639\u0636"});
    bind(v, guilt, {"\u0627\u062F\u0627\u0646", "\u0627\u062F\u064A\u0646", "\u0627\u062F\u0627\u0646\u0629", "\u0648\u0627\u062F\u064A\u0646"});
    bind(v, courts, {"\u0645\u062D\u0643\u0645\u0629", "\u0645\u062A\u0647\u0645", "\u0645\u062F\u0639\u064A", "\u0642\u0627\u0636",
                     "\u0642\u0636\u0627\u0621"});
    bind(v, terms, {"\u0634\u062F\u0629", "\u0642\u0648\u0629", "\u0627\u0634\u062F", "\u0639\u0628\u0627\u0631\u0627\u062A",
                    "\u0628\u064A\u0627\u0646"});
    bind(v, to_be_done, {"\u062A\u0645", "\u062C\u0631\u0649"});
    bind(v, charges, {"\u062A\u0647\u0645\u0629", "\u062C\u0631\u064A\u0645\u0629", "\u0642\u0636\u064A\u0629"});
    bind(v, parts, {"\u062A\u0648\u0631\u0637", "\u0636\u0644\u0648\u0639", "\u0627\u0634\u062A\u0628\u0627\u0647"});
    bind(v, accused, {"\u0645\u062A\u0647\u0645", "\u0645\u062F\u0627\u0646", "\u0645\u062A\u0648\u0631\u0637", "\u0636\u0627\u0644\u0639"});
    bind(v, anybody, {"\u0631\u062C\u0644", "\u0633\u064A\u062F\u0629", "\u0645\u0630\u0643\u0648\u0631"});
    bind(v, documents, {"\u0628\u064A\u0627\u0646", "\u062A\u0642\u0631\u064A\u0631", "\u062F\u0631\u0627\u0633\u0629", "\u0645\u0642\u0627\u0644", "\u0648\u062B\u064A\u0642\u0629", "\u062A\u062F\u0648\u064A\u0646\u0629", "\u062A\u063A\u0631\u064A\u062F\u0629"});
    bind(v, outsiders, {"\u0623\u062C\u0646\u0628\u064A", "\u063A\u0631\u0628\u064A", "\u0623\u0648\u0631\u0648\u0628\u064A"});
    bind(v, world, {"\u062F\u0648\u0644", "\u0639\u0627\u0644\u0645", "\u0639\u0627\u0644\u0645\u064A"});
    eve = before[2];
    hin = when[1];
    then = find(v, "\u062B\u0645");
    but = find(v, "\u0644\u0643\u0646");
    rather = find(v, "\u0628\u0644");
    either = find(v, "\u0623\u0648");
    as = find(v, "\u0643\u0645\u0627");
    time = find(v, "\u0648\u0642\u062A");
    escape = find(v, "\u0628\u062F");
    as_for = find(v, "\u0627\u0645\u0627");
    latter = find(v, "\u0627\u062E\u064A\u0631");
    former = find(v, "\u0627\u0648\u0644");
    that_one = find(v, "\u0630\u0644\u0643");
    name = find(v, "\u0627\u0633\u0645");
    identity = find(v, "\u0647\u0648\u064A\u0629");
    under = find(v, "\u062A\u062D\u062A");
    blame = find(v, "\u0644\u0648\u0645");
    nationality = find(v, "\u062C\u0646\u0633\u064A\u0629");
    lada = find(v, "\u0644\u062F\u0649");
    sayyid = find(v, "\u0633\u064A\u062F");
    any = find(v, "\u0623\u064A");
    each = find(v, "\u0643\u0644");
    each_object = find(v, "\u0643\u0644\u0627");
    yad = find(v, "\u064A\u062F");
}

}  // namespace isnad::arabic
