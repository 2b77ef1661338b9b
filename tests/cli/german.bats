# A third language is one file of rows: announcements in German.

load common

read_event() {
    run "$FASTI" --now=2025-09-01T12:00:00Z import --store=- -
    [ "$status" -eq 0 ]
}

# says KEY VALUE: a string of the event.
says() {
    [[ "$output" == *"\"$1\":\"$2\""* ]]
}

@test "a header of labels" {
    read_event <<'END'
Vortrag: Das Wasser unter der Stadt

Datum: Dienstag, 4. November 2025
Uhrzeit: 19.30 - 21.00 Uhr
Ort: Bürgerhaus, Saal 2, Lindenstraße 14, 48143 Münster
Referentin: Dr. Anna Wessels
Eintritt frei

Die Stadtwerke laden ein zu einem Abend über Brunnen und Kanäle. Einlass ab 19 Uhr.
Anmeldung bis zum 31. Oktober 2025 an wasser@example.org. Es gibt 60 Plätze.
END
    says language de
    says start 2025-11-04T19:30:00
    says end 2025-11-04T21:00:00
    says doors 2025-11-04T19:00:00
    says closes 2025-10-31
    says amount 0.00
    [[ "$output" == *'"max":60'* ]]
}

@test "a day in a sentence, without a year" {
    read_event <<'END'
Herbsttagung der kleinen Archive

Die Tagung findet am Freitag, den 14. November von 10 bis 16.30 Uhr in Freiburg statt. Wir freuen uns auf einen Tag
über Ordnung und Zufall, und auf die Gespräche danach.

Anmeldung bis spätestens 7. November. Die Teilnahme kostet 45 Euro, Mittagessen ist dabei.
END
    says language de
    says title "Herbsttagung der kleinen Archive"
    says start 2025-11-14T10:00:00
    says end 2025-11-14T16:30:00
    says closes 2025-11-07
    says amount 45.00
}

@test "a course of several days with a programme" {
    read_event <<'END'
Kurs: Alte Handschriften lesen

Termin: 7.-9. Mai 2026
Ort: Stadtarchiv, Raum 1.12

Programm

10.00 Uhr Begrüßung
10.30 Uhr Kurrent und Sütterlin
12.30 Uhr Mittagspause
13.30 Uhr Übungen in Gruppen

Abmelden kann man sich bis zwei Wochen vor Beginn. Höchstens 12 Personen.
END
    says language de
    [[ "$output" == *'"start":"2026-05-07'* ]]
    [[ "$output" == *'"title":"Kurrent und Sütterlin"'* ]]
    [[ "$output" == *'"amount":2,"unit":"weeks"'* ]]
}
