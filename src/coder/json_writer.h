// Writes JSON into a string, one token after the other; commas come by themselves.
//
//   JsonWriter json(out);
//   json.open('{');
//   json.field("id", "a1");             // "id":"a1"    left out where the value is empty
//   json.number("lat", 39.9, 5);        // "lat":39.9   at most five decimals, no trailing zeros
//   json.close('}');
//
// Only what JSON demands is escaped: quotation marks, backslashes and control characters. Arabic stays Arabic.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace isnad {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void open(char bracket) {
        comma();
        out_ += bracket;
    }
    void close(char bracket) { out_ += bracket; }

    /// The name of the value that comes next; opens a list or an object where a bracket is given.
    void key(std::string_view name) {
        // Put together first: four additions to a string cost more than one.
        char text[64];
        if (name.size() + 4 > sizeof text) return long_key(name);
        char* at = text;
        if (wants_comma()) *at++ = ',';
        *at++ = '"';
        std::memcpy(at, name.data(), name.size());
        at += name.size();
        *at++ = '"';
        *at++ = ':';
        out_.append(text, at);
    }
    void key(std::string_view name, char bracket) {
        key(name);
        out_ += bracket;
    }

    /// A string field; nothing at all where the value is empty.
    void field(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        key(name);
        string(value);
    }

    /// A whole number.
    void integer(std::string_view name, std::uint64_t value) {
        key(name);
        append_integer(value);
    }

    /// Rounded to so many decimals, without trailing zeros. JSON has no infinity and no NaN: such a field is left out.
    void number(std::string_view name, double value, int decimals);

    /// A boolean field; left out where false.
    void flag(std::string_view name, bool value) {
        if (!value) return;
        key(name);
        out_ += "true";
    }

    /// Puts the comma that the next element of a list needs.
    void comma() {
        if (wants_comma()) out_ += ',';
    }

    /// A string whose bytes may be anything (a file's name): broken UTF-8 becomes U+FFFD.
    void string(std::string_view value);

    /// A string that is known to be valid UTF-8.
    void valid_string(std::string_view value);

    void append_integer(std::uint64_t value);

private:
    bool wants_comma() const {
        const char last = out_.empty() ? '[' : out_.back();
        return last != '{' && last != '[' && last != ':';
    }
    void long_key(std::string_view name) {
        comma();
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }

    std::string& out_;
};

}  // namespace isnad
