package org.homeroom.desk.home;

/**
 * Something that waits for the one who asks.
 *
 * @param kind  the end of its key in the bundle
 * @param count how many; never 0
 * @param path  where to act
 */
public record HomeTask(Kind kind, long count, String path) {
    /** What can wait, in the order in which it is shown. */
    public enum Kind {
        SET_UP("settings"), REGISTRATIONS("inbox"), ANSWERS("mail"), NO_CLASS("classes"), APPROVE("check"), PHOTOS_FAILED("warning"),
        CONSENTS("shield"), OWN_CONSENTS("shield"), SET_UP_OPEN("settings");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String getIcon() {
            return icon;
        }

        /** Key of its sentence, which takes the count. */
        public String getText() {
            return "home.task_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
