package org.homeroom.system;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a page costs, or may cost at most, in numbers that are the same on every machine.
 *
 * @param components in the page's tree
 * @param lookUps    of names, properties and methods by its expressions
 * @param session    bytes that it adds to the session
 * @param statements of SQL
 */
record Cost(int components, int lookUps, int session, int statements) {
    private static final List<String> MEASURES = List.of("components", "look-ups", "bytes of session", "SQL statements");
    /** Of the figure by which a bound is above it. */
    private static final double ROOM = 1.1;

    static Cost of(List<Integer> numbers) {
        return new Cost(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private int[] all() {
        return new int[] {components, lookUps, session, statements};
    }

    /** The smaller of each: a job may have asked the database meanwhile, and the first request fills caches. */
    Cost least(Cost other) {
        return new Cost(Math.min(components, other.components), Math.min(lookUps, other.lookUps), Math.min(session, other.session),
                Math.min(statements, other.statements));
    }

    /** What a page that costs this today may cost. */
    Cost bound() {
        return of(IntStream.of(all()).map(figure -> (int) (figure * ROOM)).boxed().toList());
    }

    boolean isWithin(Cost bound) {
        return above(bound, "").isEmpty();
    }

    /** A sentence for each measure that is above its bound. */
    List<String> above(Cost bound, String page) {
        return IntStream.range(0, MEASURES.size()).filter(i -> all()[i] > bound.all()[i])
                .mapToObj(i -> page + ": " + all()[i] + " " + MEASURES.get(i) + ", at most " + bound.all()[i]).toList();
    }

    /** As a line of the table. */
    String line(String page) {
        return String.format(Locale.ROOT, "%-50s %10d %8d %7d %3d", page, components, lookUps, session, statements);
    }
}
