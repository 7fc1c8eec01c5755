-- A ledger as the program made it whose schema was 1, of the four articles in test_ledger.py.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE documents (document INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, publisher TEXT NOT NULL, url TEXT NOT NULL);
CREATE TABLE versions (version INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, key TEXT NOT NULL UNIQUE, own_id TEXT NOT NULL,
  title TEXT NOT NULL, text TEXT NOT NULL, published TEXT NOT NULL, day INTEGER NOT NULL, language TEXT NOT NULL, path TEXT NOT NULL,
  seen TEXT NOT NULL, current INTEGER NOT NULL);
CREATE INDEX versions_document ON versions (document);
CREATE INDEX versions_own_id ON versions (own_id);
CREATE TABLE codings (coding INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions, program TEXT NOT NULL, tables TEXT NOT NULL, seen TEXT NOT NULL,
  lead_terms TEXT NOT NULL, current INTEGER NOT NULL, UNIQUE (version, program, tables));
CREATE TABLE mentions (mention INTEGER PRIMARY KEY, coding INTEGER NOT NULL REFERENCES codings, number INTEGER NOT NULL, type TEXT NOT NULL, mode TEXT NOT NULL,
  context TEXT NOT NULL, cameo TEXT NOT NULL, stance TEXT NOT NULL, auxiliary TEXT NOT NULL, rule TEXT NOT NULL,
  trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  date TEXT NOT NULL, dated INTEGER NOT NULL, in_lead INTEGER NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
  resolution TEXT NOT NULL, geonames INTEGER NOT NULL, lat REAL, lon REAL, same_as INTEGER NOT NULL, root INTEGER NOT NULL, quad INTEGER NOT NULL, score REAL,
  confidence REAL NOT NULL, terms TEXT NOT NULL, UNIQUE (coding, number));
CREATE INDEX mentions_type ON mentions (type, date);
CREATE TABLE participants (mention INTEGER NOT NULL REFERENCES mentions, role TEXT NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL,
  name TEXT NOT NULL, code TEXT NOT NULL, sector TEXT NOT NULL, wikidata TEXT NOT NULL, kind TEXT NOT NULL,
  PRIMARY KEY (mention, role, position));
CREATE INDEX participants_key ON participants (key);
CREATE INDEX participants_code ON participants (code);
CREATE TABLE counts (mention INTEGER NOT NULL REFERENCES mentions, position INTEGER NOT NULL, what TEXT NOT NULL, value REAL NOT NULL,
  bound TEXT NOT NULL, PRIMARY KEY (mention, position));
CREATE TABLE statements (statement INTEGER PRIMARY KEY, coding INTEGER NOT NULL REFERENCES codings, number INTEGER NOT NULL, stance TEXT NOT NULL,
  direct INTEGER NOT NULL, cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL, content_start INTEGER NOT NULL, content_end INTEGER NOT NULL, rule TEXT NOT NULL,
  source_key TEXT NOT NULL, source_name TEXT NOT NULL, source_code TEXT NOT NULL, source_sector TEXT NOT NULL, source_wikidata TEXT NOT NULL,
  source_kind TEXT NOT NULL, via TEXT NOT NULL, UNIQUE (coding, number));
CREATE TABLE fingerprints (hash INTEGER NOT NULL, day INTEGER NOT NULL, version INTEGER NOT NULL REFERENCES versions, PRIMARY KEY (hash, day, version)) WITHOUT ROWID;
CREATE TABLE copies (a INTEGER NOT NULL REFERENCES versions, b INTEGER NOT NULL REFERENCES versions, of_a REAL NOT NULL, of_b REAL NOT NULL,
  PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE mention_keys (hash INTEGER NOT NULL, day INTEGER NOT NULL, mention INTEGER NOT NULL REFERENCES mentions, PRIMARY KEY (hash, day, mention)) WITHOUT ROWID;
CREATE TABLE same_happening (a INTEGER NOT NULL REFERENCES mentions, b INTEGER NOT NULL REFERENCES mentions, weight REAL NOT NULL,
  PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE copy_groups (version INTEGER PRIMARY KEY REFERENCES versions, copy_group TEXT NOT NULL, origin INTEGER NOT NULL REFERENCES versions,
  copied REAL NOT NULL);
CREATE INDEX copy_groups_group ON copy_groups (copy_group);
CREATE TABLE incident_mentions (mention INTEGER PRIMARY KEY REFERENCES mentions, incident TEXT NOT NULL);
CREATE INDEX incident_mentions_incident ON incident_mentions (incident);
CREATE TABLE failures (input TEXT NOT NULL, line INTEGER NOT NULL, message TEXT NOT NULL, seen TEXT NOT NULL, PRIMARY KEY (input, line, message));

CREATE VIEW current_documents AS
  SELECT v.version, d.document, d.publisher, d.url, v.own_id, v.key, v.title, v.text, v.published, v.language, v.path, v.seen,
    g.copy_group, g.origin, g.copied
  FROM documents d JOIN versions v ON v.document = d.document AND v.current = 1 LEFT JOIN copy_groups g ON g.version = v.version;
CREATE VIEW current_mentions AS
  SELECT m.*, c.version, i.incident
  FROM mentions m JOIN codings c ON c.coding = m.coding AND c.current = 1 JOIN versions v ON v.version = c.version AND v.current = 1
  LEFT JOIN incident_mentions i ON i.mention = m.mention;
CREATE VIEW incidents AS
  SELECT m.incident, min(m.type) AS type, min(m.date) AS first_date, max(m.date) AS last_date, count(*) AS mentions,
    count(DISTINCT m.version) AS documents, count(DISTINCT g.copy_group) AS origins
  FROM current_mentions m JOIN copy_groups g ON g.version = m.version WHERE m.incident IS NOT NULL GROUP BY m.incident;

CREATE VIRTUAL TABLE folded_texts USING fts5(folded, content='', tokenize='unicode61');
INSERT INTO meta VALUES ('schema', '1');
INSERT INTO documents VALUES (1, 'url:one
https://one.example/a', 'one', 'https://one.example/a');
INSERT INTO documents VALUES (2, 'url:two
https://two.example/b', 'two', 'https://two.example/b');
INSERT INTO documents VALUES (3, 'url:three
https://three.example/c', 'three', 'https://three.example/c');
INSERT INTO documents VALUES (4, 'url:one
https://one.example/d', 'one', 'https://one.example/d');
INSERT INTO versions VALUES (1, 1, 'a6ce1ca4f243dbec93244befff0482e505b7e55304b58ef896d124b37b977d42', 'a', '', 'قتل 12 شخصا في قصف للجيش السوري على مواقع المسلحين في حلب يوم الثلاثاء. وقال شهود إن القصف استمر ساعتين وإن سيارات الإسعاف نقلت الجرحى إلى مستشفى الجامعة وسط المدينة.', '2026-03-11', 20523, 'ar', 'news.jsonl', '2026-04-01T00:00:00Z', 1);
INSERT INTO versions VALUES (2, 2, 'a7abc8f3c98cd46761b908dd2b3558e152380b1f5aa4555517e857dae90dc091', 'b', '', 'قتل 12 شخصا في قصف للجيش السوري على مواقع المسلحين في حلب يوم الثلاثاء. وقال شهود إن القصف استمر ساعتين وإن سيارات الإسعاف نقلت الجرحى إلى مستشفى الجامعة وسط المدينة.', '2026-03-11', 20523, 'ar', 'news.jsonl', '2026-04-01T00:00:00Z', 1);
INSERT INTO versions VALUES (3, 3, '525f0a050171fdc8c5f74a0cfe7d3b6f921a1ec7af4a61132a445586ab07fb73', 'c', '', 'قصف الجيش السوري الثلاثاء مواقع للمسلحين في حلب، وقتل 15 شخصا في القصف. وأعلنت السلطات الحداد.', '2026-03-11', 20523, 'ar', 'news.jsonl', '2026-04-01T00:00:00Z', 1);
INSERT INTO versions VALUES (4, 4, '7dc65ff628ed53a26fd98b49531f178a692c7273c4968dd7ddd37b23da30aa2e', 'd', '', 'زار وزير الخارجية المصري موسكو يوم الثلاثاء والتقى نظيره الروسي سيرغي لافروف.', '2026-03-11', 20523, 'ar', 'news.jsonl', '2026-04-01T00:00:00Z', 1);
INSERT INTO codings VALUES (1, 1, '0.1.0', '385987fd0ef0f8c5', '2026-04-01T00:00:00Z', '11436aa81d0d34ba274f8dc53792ef044e8e6db5550790f75fb11d476cd417d88c6e44668e733926948a227aa1677d73a78449fab8620934b96e522acede7aa4dbe7abaadf513656e63067eaeb0b312aef159906f9b35133', 1);
INSERT INTO codings VALUES (2, 2, '0.1.0', '385987fd0ef0f8c5', '2026-04-01T00:00:00Z', '11436aa81d0d34ba274f8dc53792ef044e8e6db5550790f75fb11d476cd417d88c6e44668e733926948a227aa1677d73a78449fab8620934b96e522acede7aa4dbe7abaadf513656e63067eaeb0b312aef159906f9b35133', 1);
INSERT INTO codings VALUES (3, 3, '0.1.0', '385987fd0ef0f8c5', '2026-04-01T00:00:00Z', '11436aa81156c0681d0d34ba3792ef044e8e6db558e4421a5fb11d4761198075a78449fab30f017ab8620934eb0b312aef159906', 1);
INSERT INTO codings VALUES (4, 4, '0.1.0', '385987fd0ef0f8c5', '2026-04-01T00:00:00Z', '0bc4b48a4fcd5e5a78b155f6891c53a58d81df9a928f969aa36fbaa7a78449faad2cbf0af1e43b56f7b42974f9b35133', 1);
INSERT INTO mentions VALUES (1, 1, 1, 'ASSAULT', '', 'military', '180', '', '', 'assault.tsv:82', 15, 18, 0, 71, '2026-03-10', 1, 1, 'Aleppo', 'SYR', 'Aleppo', 'city', 170063, 36.20000076293945, 37.15999984741211, 0, 1, 4, -9.0, 0.9072070717811584, '11436aa81d0d34ba3792ef044e8e6db55fb11d47a78449fab8620934dbe7abaaeb0b312aef159906f9b35133');
INSERT INTO mentions VALUES (2, 2, 1, 'ASSAULT', '', 'military', '180', '', '', 'assault.tsv:82', 15, 18, 0, 71, '2026-03-10', 1, 1, 'Aleppo', 'SYR', 'Aleppo', 'city', 170063, 36.20000076293945, 37.15999984741211, 0, 1, 4, -9.0, 0.9072070717811584, '11436aa81d0d34ba3792ef044e8e6db55fb11d47a78449fab8620934dbe7abaaeb0b312aef159906f9b35133');
INSERT INTO mentions VALUES (3, 3, 1, 'ASSAULT', '', 'military', '180', '', '', 'assault.tsv:82', 0, 3, 0, 71, '2026-03-10', 1, 1, 'Aleppo', 'SYR', 'Aleppo', 'city', 170063, 36.20000076293945, 37.15999984741211, 0, 1, 4, -9.0, 0.9651085734367371, '11436aa81d0d34ba3792ef044e8e6db558e4421a5fb11d47a78449fab8620934eb0b312aef159906');
INSERT INTO mentions VALUES (4, 4, 1, 'CONSULT', 'visit', '', '042', '', '', 'verbal-cooperation.tsv:170', 0, 3, 0, 77, '2026-03-10', 1, 1, '', '', '', '', 0, NULL, NULL, 0, 1, 1, 4.0, 0.9942910671234131, '0bc4b48a4fcd5e5a78b155f6891c53a58d81df9a928f969aa36fbaa7a78449faad2cbf0af1e43b56f7b42974f9b35133');
INSERT INTO mentions VALUES (5, 4, 2, 'CONSULT', '', '', '040', '', '', 'verbal-cooperation.tsv:51', 45, 50, 0, 77, '2026-03-10', 1, 1, '', '', '', '', 0, NULL, NULL, 0, 2, 1, 2.5, 0.9951311349868774, '0bc4b48a4fcd5e5a78b155f6891c53a58d81df9a928f969aa36fbaa7a78449faad2cbf0af1e43b56f7b42974f9b35133');
INSERT INTO participants VALUES (1, 'recipient', 0, 'SYR/CVL', '12 شخصا', 'SYR', 'CVL', '', 'group');
INSERT INTO participants VALUES (1, 'recipient', 1, 'SYR/UAF', 'المسلحين', 'SYR', 'UAF', '', 'group');
INSERT INTO participants VALUES (2, 'recipient', 0, 'SYR/CVL', '12 شخصا', 'SYR', 'CVL', '', 'group');
INSERT INTO participants VALUES (2, 'recipient', 1, 'SYR/UAF', 'المسلحين', 'SYR', 'UAF', '', 'group');
INSERT INTO participants VALUES (3, 'actor', 0, 'SYR/MIL', 'الجيش السوري', 'SYR', 'MIL', '', 'organization');
INSERT INTO participants VALUES (3, 'recipient', 0, 'SYR/CVL', '15 شخصا', 'SYR', 'CVL', '', 'group');
INSERT INTO participants VALUES (4, 'actor', 0, 'EGY/GOV', 'Badr Abdelatty', 'EGY', 'GOV', '', 'person');
INSERT INTO participants VALUES (4, 'recipient', 0, 'Q159', 'Russia', 'RUS', '', 'Q159', 'state');
INSERT INTO participants VALUES (5, 'actor', 0, 'EGY/GOV', 'Badr Abdelatty', 'EGY', 'GOV', '', 'person');
INSERT INTO participants VALUES (5, 'actor', 1, 'Q58217', 'Sergey Lavrov', 'RUS', 'GOV', 'Q58217', 'person');
INSERT INTO participants VALUES (5, 'recipient', 0, 'Q159', 'Russia', 'RUS', '', 'Q159', 'state');
INSERT INTO counts VALUES (1, 0, 'killed', 12.0, 'exact');
INSERT INTO counts VALUES (2, 0, 'killed', 12.0, 'exact');
INSERT INTO counts VALUES (3, 0, 'killed', 15.0, 'exact');
INSERT INTO statements VALUES (1, 1, 1, 'says', 0, 73, 76, 85, 165, 'reporting.tsv:10', 'SYR/CVL', 'شهود', 'SYR', 'CVL', '', 'group', '');
INSERT INTO statements VALUES (2, 2, 1, 'says', 0, 73, 76, 85, 165, 'reporting.tsv:10', 'SYR/CVL', 'شهود', 'SYR', 'CVL', '', 'group', '');
INSERT INTO fingerprints VALUES (506126190489367247, 20523, 1);
INSERT INTO fingerprints VALUES (506126190489367247, 20523, 2);
INSERT INTO fingerprints VALUES (830968079130946242, 20523, 1);
INSERT INTO fingerprints VALUES (830968079130946242, 20523, 2);
INSERT INTO fingerprints VALUES (970680907322915516, 20523, 1);
INSERT INTO fingerprints VALUES (970680907322915516, 20523, 2);
INSERT INTO fingerprints VALUES (1471910366035614107, 20523, 1);
INSERT INTO fingerprints VALUES (1471910366035614107, 20523, 2);
INSERT INTO fingerprints VALUES (1528706008041102033, 20523, 3);
INSERT INTO fingerprints VALUES (2591871083790543746, 20523, 4);
INSERT INTO fingerprints VALUES (2881615827790715592, 20523, 1);
INSERT INTO fingerprints VALUES (2881615827790715592, 20523, 2);
INSERT INTO fingerprints VALUES (3303767396412430995, 20523, 1);
INSERT INTO fingerprints VALUES (3303767396412430995, 20523, 2);
INSERT INTO fingerprints VALUES (3612532326499079899, 20523, 1);
INSERT INTO fingerprints VALUES (3612532326499079899, 20523, 2);
INSERT INTO fingerprints VALUES (3687917596685728257, 20523, 4);
INSERT INTO fingerprints VALUES (3925243027079849325, 20523, 3);
INSERT INTO fingerprints VALUES (3979753175839078395, 20523, 3);
INSERT INTO fingerprints VALUES (7565816559052545427, 20523, 1);
INSERT INTO fingerprints VALUES (7565816559052545427, 20523, 2);
INSERT INTO fingerprints VALUES (8187794293372165571, 20523, 1);
INSERT INTO fingerprints VALUES (8187794293372165571, 20523, 2);
INSERT INTO copies VALUES (1, 2, 1.0, 1.0);
INSERT INTO copies VALUES (2, 1, 1.0, 1.0);
INSERT INTO mention_keys VALUES (-8716979196160391726, 20522, 4);
INSERT INTO mention_keys VALUES (-8716979196160391726, 20522, 5);
INSERT INTO mention_keys VALUES (-8210215169117441338, 20522, 1);
INSERT INTO mention_keys VALUES (-8210215169117441338, 20522, 2);
INSERT INTO mention_keys VALUES (-7803961425785806572, 20522, 1);
INSERT INTO mention_keys VALUES (-7803961425785806572, 20522, 2);
INSERT INTO mention_keys VALUES (-6597295467526022014, 20522, 4);
INSERT INTO mention_keys VALUES (-6597295467526022014, 20522, 5);
INSERT INTO mention_keys VALUES (-5982154555879312554, 20522, 1);
INSERT INTO mention_keys VALUES (-5982154555879312554, 20522, 2);
INSERT INTO mention_keys VALUES (-5982154555879312554, 20522, 3);
INSERT INTO mention_keys VALUES (-5746160872982532303, 20522, 1);
INSERT INTO mention_keys VALUES (-5746160872982532303, 20522, 2);
INSERT INTO mention_keys VALUES (-5746160872982532303, 20522, 3);
INSERT INTO mention_keys VALUES (-3690101753676893870, 20522, 1);
INSERT INTO mention_keys VALUES (-3690101753676893870, 20522, 2);
INSERT INTO mention_keys VALUES (-3515376177963121533, 20522, 1);
INSERT INTO mention_keys VALUES (-3515376177963121533, 20522, 2);
INSERT INTO mention_keys VALUES (-3515376177963121533, 20522, 3);
INSERT INTO mention_keys VALUES (-2973743796779109744, 20522, 1);
INSERT INTO mention_keys VALUES (-2973743796779109744, 20522, 2);
INSERT INTO mention_keys VALUES (-1925191899765701054, 20522, 4);
INSERT INTO mention_keys VALUES (-1925191899765701054, 20522, 5);
INSERT INTO mention_keys VALUES (-1813556924699767247, 20522, 1);
INSERT INTO mention_keys VALUES (-1813556924699767247, 20522, 2);
INSERT INTO mention_keys VALUES (-1813556924699767247, 20522, 3);
INSERT INTO mention_keys VALUES (-1797130588559684462, 20522, 1);
INSERT INTO mention_keys VALUES (-1797130588559684462, 20522, 2);
INSERT INTO mention_keys VALUES (-1694945445989864041, 20522, 5);
INSERT INTO mention_keys VALUES (-1682589990299751184, 20522, 1);
INSERT INTO mention_keys VALUES (-1682589990299751184, 20522, 2);
INSERT INTO mention_keys VALUES (-1682589990299751184, 20522, 3);
INSERT INTO mention_keys VALUES (-865724237723052924, 20522, 3);
INSERT INTO mention_keys VALUES (1254046497960959449, 20522, 4);
INSERT INTO mention_keys VALUES (1254046497960959449, 20522, 5);
INSERT INTO mention_keys VALUES (1856492422416260706, 20522, 4);
INSERT INTO mention_keys VALUES (1856492422416260706, 20522, 5);
INSERT INTO mention_keys VALUES (2916770469907658118, 20522, 4);
INSERT INTO mention_keys VALUES (2916770469907658118, 20522, 5);
INSERT INTO mention_keys VALUES (3463813202321253680, 20522, 4);
INSERT INTO mention_keys VALUES (3463813202321253680, 20522, 5);
INSERT INTO mention_keys VALUES (4852038228097250674, 20522, 1);
INSERT INTO mention_keys VALUES (4852038228097250674, 20522, 2);
INSERT INTO mention_keys VALUES (4852038228097250674, 20522, 3);
INSERT INTO mention_keys VALUES (5309956490251064958, 20522, 4);
INSERT INTO mention_keys VALUES (5309956490251064958, 20522, 5);
INSERT INTO mention_keys VALUES (5597245593527014644, 20522, 4);
INSERT INTO mention_keys VALUES (5597245593527014644, 20522, 5);
INSERT INTO mention_keys VALUES (7317416849811430457, 20522, 4);
INSERT INTO mention_keys VALUES (7317416849811430457, 20522, 5);
INSERT INTO mention_keys VALUES (7398833269133390217, 20522, 3);
INSERT INTO mention_keys VALUES (7527577338744037215, 20522, 1);
INSERT INTO mention_keys VALUES (7527577338744037215, 20522, 2);
INSERT INTO mention_keys VALUES (7527577338744037215, 20522, 3);
INSERT INTO mention_keys VALUES (8121067524117101682, 20522, 3);
INSERT INTO same_happening VALUES (1, 2, 15.0);
INSERT INTO same_happening VALUES (1, 3, 9.399822347944818);
INSERT INTO same_happening VALUES (2, 1, 15.0);
INSERT INTO same_happening VALUES (2, 3, 9.399822347944818);
INSERT INTO same_happening VALUES (3, 1, 9.399822347944818);
INSERT INTO same_happening VALUES (3, 2, 9.399822347944818);
INSERT INTO copy_groups VALUES (1, 'a6ce1ca4f243', 1, 0.0);
INSERT INTO copy_groups VALUES (2, 'a6ce1ca4f243', 1, 1.0);
INSERT INTO copy_groups VALUES (3, '525f0a050171', 3, 0.0);
INSERT INTO copy_groups VALUES (4, '7dc65ff628ed', 4, 0.0);
INSERT INTO incident_mentions VALUES (1, '525f0a050171-1');
INSERT INTO incident_mentions VALUES (2, '525f0a050171-1');
INSERT INTO incident_mentions VALUES (3, '525f0a050171-1');
INSERT INTO incident_mentions VALUES (4, '7dc65ff628ed-1');
INSERT INTO incident_mentions VALUES (5, '7dc65ff628ed-2');
INSERT INTO folded_texts (rowid, folded) VALUES (1, 'قتل 12 شخصا في قصف للجيش السوري علي مواقع المسلحين في حلب يوم الثلاثاء وقال شهود ان القصف استمر ساعتين وان سيارات الاسعاف نقلت الجرحي الي مستشفي الجامعه وسط المدينه');
INSERT INTO folded_texts (rowid, folded) VALUES (2, 'قتل 12 شخصا في قصف للجيش السوري علي مواقع المسلحين في حلب يوم الثلاثاء وقال شهود ان القصف استمر ساعتين وان سيارات الاسعاف نقلت الجرحي الي مستشفي الجامعه وسط المدينه');
INSERT INTO folded_texts (rowid, folded) VALUES (3, 'قصف الجيش السوري الثلاثاء مواقع للمسلحين في حلب وقتل 15 شخصا في القصف واعلنت السلطات الحداد');
INSERT INTO folded_texts (rowid, folded) VALUES (4, 'زار وزير الخارجيه المصري موسكو يوم الثلاثاء والتقي نظيره الروسي سيرغي لافروف');
