package org.homeroom.base.shared;

/** Someone else has saved the record since this person opened it. Nothing was stored. */
public class Conflict extends SchoolException {
    public Conflict() {
        super("error.conflict");
    }
}
