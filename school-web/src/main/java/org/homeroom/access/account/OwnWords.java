package org.homeroom.access.account;

import java.util.List;

/** Names that an attacker of this school would try, told by the rooms that know them. */
public interface OwnWords {
    List<String> words();
}
