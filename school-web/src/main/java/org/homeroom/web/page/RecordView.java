package org.homeroom.web.page;

import java.io.Serializable;

/** A page about one record, which its address names by {@code id}. */
public abstract class RecordView implements View, Serializable {
    private static final long serialVersionUID = 1L;
    protected Long id;
}
