package org.homeroom.local;

/** A problem that the person at the terminal can solve; the message is one plain sentence for them. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String sentence) {
        super(sentence);
    }

    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
