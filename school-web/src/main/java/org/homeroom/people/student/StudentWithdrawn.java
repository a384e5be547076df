package org.homeroom.people.student;

import java.time.LocalDate;

/** A student has left. Fired within the transaction, so that whatever ends with it ends together. */
public record StudentWithdrawn(long studentId, LocalDate lastDay) {
}
