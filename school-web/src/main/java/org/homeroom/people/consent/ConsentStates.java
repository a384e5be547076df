package org.homeroom.people.consent;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Known;
import org.homeroom.people.consent.Consent.Purpose;

/** What is decided about a student's photos, purpose by purpose, and the history of that. */
public record ConsentStates(Map<Purpose, List<Decision>> decisions) implements Serializable {

    /**
     * @param by       who recorded it
     * @param remark   how it reached the school; may be null
     * @param signedOn the date on the paper form; null if it came in another way
     */
    public record Decision(Purpose purpose, boolean given, Instant at, String by, String remark, LocalDate signedOn) implements Serializable {
    }

    /** A purpose with the decision in force, which comes first, and earlier ones. */
    public record State(Purpose purpose, List<Decision> history) implements Serializable {
        /** {@code given}, {@code refused} or {@code missing}. */
        public String word() {
            return history.isEmpty() ? "missing" : history.getFirst().given() ? "given" : "refused";
        }

        public boolean given() {
            return "given".equals(word());
        }

        public boolean missing() {
            return history.isEmpty();
        }

        /** Null if nobody has decided yet. */
        public Decision latest() {
            return history.isEmpty() ? null : history.getFirst();
        }
    }

    static ConsentStates of(List<Decision> newestFirst) {
        Map<Purpose, List<Decision>> decisions = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Known.of(Purpose.class)) {
            decisions.put(purpose, newestFirst.stream().filter(d -> d.purpose() == purpose).toList());
        }
        return new ConsentStates(decisions);
    }

    /** The three purposes in order. */
    public List<State> all() {
        return Known.of(Purpose.class).stream().map(this::of).toList();
    }

    public State of(Purpose purpose) {
        return new State(purpose, decisions.get(purpose));
    }
}
