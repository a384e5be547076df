package org.homeroom.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the school has with what it said it had stored. */
final class Account {
    private final List<Ledger.Line> lines;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> photos = new HashMap<>();
    private final Set<String> objects = new HashSet<>();
    private final Map<String, Integer> consents = new HashMap<>();

    Account(List<Ledger.Line> lines) {
        this.lines = lines;
    }

    /** A row of what the school has; see {@code look.sql}. {@code object} is the name of a file in the store. */
    void found(String row) {
        String[] words = row.split("\t", -1);
        switch (words[0]) {
            case "notes" -> notes.put(words[1], words[2]);
            case "photo" -> photos.put(words[1], words[2]);
            case "object" -> objects.add(words[1]);
            case "consent" -> consents.put(words[1], Integer.parseInt(words[2]));
            default -> throw new IllegalArgumentException("Not a row of look.sql: " + row);
        }
    }

    /** Each acknowledged write that is missing, in words. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        of(Ledger.Kind.NOTES).forEach((student, tries) -> lostNotes(student, tries, lost));
        of(Ledger.Kind.PHOTO).values().stream().flatMap(List::stream).filter(line -> line.outcome() == Ledger.Outcome.ACKNOWLEDGED)
                .forEach(line -> {
                    if (!photos.containsKey(line.key())) {
                        lost.add("photo " + line.key() + " has no row");
                    } else if (!objects.contains(photos.get(line.key()))) {
                        lost.add("photo " + line.key() + " has no object " + photos.get(line.key()));
                    }
                });
        of(Ledger.Kind.CONSENT).forEach((student, tries) -> {
            int acknowledged = acknowledged(tries);
            int there = consents.getOrDefault(student, 0);
            if (there < acknowledged) {
                lost.add("of " + acknowledged + " decisions on student " + student + " there are " + there);
            }
        });
        return lost;
    }

    /** What is stored must be the last acknowledged text, or a later attempt that was never answered. */
    private void lostNotes(String student, List<Ledger.Line> tries, List<String> lost) {
        int last = -1;
        for (int i = 0; i < tries.size(); i++) {
            if (tries.get(i).outcome() == Ledger.Outcome.ACKNOWLEDGED) {
                last = i;
            }
        }
        String there = notes.get(student);
        if (last >= 0 && tries.subList(last, tries.size()).stream().noneMatch(line -> line.value().equals(there)
                && line.outcome() != Ledger.Outcome.REFUSED)) {
            lost.add("the notes of student " + student + " are " + there + " and not " + tries.get(last).value());
        }
    }

    private Map<String, List<Ledger.Line>> of(Ledger.Kind kind) {
        Map<String, List<Ledger.Line>> byKey = new LinkedHashMap<>();
        lines.stream().filter(line -> line.kind() == kind).forEach(line -> byKey.computeIfAbsent(line.key(), k -> new ArrayList<>()).add(line));
        return byKey;
    }

    private static int acknowledged(List<Ledger.Line> tries) {
        return (int) tries.stream().filter(line -> line.outcome() == Ledger.Outcome.ACKNOWLEDGED).count();
    }

    @Override
    public String toString() {
        List<String> lost = lost();
        StringBuilder text = new StringBuilder();
        lost.forEach(line -> text.append("lost: ").append(line).append('\n'));
        long unknown = lines.stream().filter(line -> line.outcome() == Ledger.Outcome.UNKNOWN).count();
        return text.append("acknowledged writes %d, of them lost %d; unanswered writes %d%n".formatted(acknowledged(lines), lost.size(), unknown))
                .toString();
    }
}
