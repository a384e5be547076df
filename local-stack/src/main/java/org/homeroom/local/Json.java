package org.homeroom.local;

import java.util.List;
import java.util.stream.Collectors;

/** As much of JSON as the list of mails needs. */
final class Json {

    private Json() {
    }

    static String mails(List<CaughtMail> mails) {
        return mails.stream().map(Json::mail).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String mail(CaughtMail mail) {
        return "{\"id\":" + string(mail.id())
                + ",\"from\":" + string(mail.from())
                + ",\"to\":" + mail.to().stream().map(Json::string).collect(Collectors.joining(",", "[", "]"))
                + ",\"subject\":" + string(mail.subject())
                + ",\"text\":" + string(mail.text())
                + ",\"html\":" + string(mail.html())
                + ",\"received\":" + string(mail.received().toString()) + "}";
    }

    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
