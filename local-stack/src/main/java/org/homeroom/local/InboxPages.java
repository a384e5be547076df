package org.homeroom.local;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inbox as HTML. Everything that a sender wrote is escaped. */
final class InboxPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm:ss", Locale.UK).withZone(ZoneId.systemDefault());

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s<title>%s</title>
            <style>
            :root { color-scheme: light dark; --page: #faf9f7; --surface: #fff; --line: #e4e1dc; --text: #1f2328;
              --muted: #5c636b; --accent: #2349a8; }
            @media (prefers-color-scheme: dark) { :root { --page: #16171a; --surface: #1e2024; --line: #33363c;
              --text: #e6e6e3; --muted: #a4a9b0; --accent: #8fb0ff; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 860px; padding: 24px 16px 48px; background: var(--page); color: var(--text);
              font: 15px/24px system-ui, sans-serif; }
            h1 { font-size: 28px; line-height: 36px; font-weight: 600; margin: 0 0 8px; overflow-wrap: anywhere; }
            p { margin: 0 0 16px; }
            a { color: var(--accent); }
            a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
            .muted { color: var(--muted); }
            .card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
            ul { list-style: none; margin: 0; padding: 0; }
            li + li { border-top: 1px solid var(--line); }
            li a { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; padding: 12px 16px; min-height: 44px;
              color: inherit; text-decoration: none; }
            li a:hover strong { color: var(--accent); text-decoration: underline; }
            strong { font-weight: 600; overflow-wrap: anywhere; }
            li .muted { overflow-wrap: anywhere; }
            time { color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
            dl { display: grid; grid-template-columns: auto 1fr; gap: 0 16px; margin: 0 0 16px; }
            dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
            pre { margin: 0; padding: 16px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
            h2 { font-size: 16px; margin: 24px 0 8px; font-weight: 600; }
            iframe { display: block; width: 100%%; height: 480px; border: 0; background: #fff; }
            @media (max-width: 520px) { li a { grid-template-columns: 1fr; } }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private InboxPages() {
    }

    static String list(List<CaughtMail> mails, Optional<String> to) {
        StringBuilder body = new StringBuilder("<h1>Inbox</h1>\n<p class=\"muted\">");
        String count = mails.size() == 1 ? "1 mail" : mails.size() + " mails";
        body.append(to.isPresent()
                ? count + " to " + escape(to.get()) + ". <a href=\"/\">Show all</a>"
                : "What Homeroom sends on this machine ends here; nothing is delivered. " + count + ".");
        body.append("</p>\n");
        if (mails.isEmpty()) {
            body.append("<p>No mail yet. Register, or ask for a new password, and it turns up here.</p>\n");
        } else {
            body.append("<ul class=\"card\">\n");
            for (CaughtMail mail : mails) {
                body.append("<li><a href=\"/mail/").append(mail.id()).append("\"><strong>").append(subject(mail))
                        .append("</strong>").append(time(mail)).append("<span class=\"muted\">")
                        .append(escape(String.join(", ", mail.to()))).append("</span></a></li>\n");
            }
            body.append("</ul>\n");
        }
        return FRAME.formatted("<meta http-equiv=\"refresh\" content=\"10\">\n", "Inbox", body);
    }

    static String mail(CaughtMail mail) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">Inbox</a></p>\n<h1>").append(subject(mail)).append("</h1>\n<dl>")
                .append("<dt>From</dt><dd>").append(escape(mail.from())).append("</dd>")
                .append("<dt>To</dt><dd>").append(escape(String.join(", ", mail.to()))).append("</dd>")
                .append("<dt>Received</dt><dd>").append(time(mail)).append("</dd></dl>\n");
        if (!mail.text().isBlank()) {
            body.append("<div class=\"card\"><pre>").append(linked(mail.text().strip())).append("</pre></div>\n");
        }
        if (!mail.html().isBlank()) {
            body.append("<h2>With formatting</h2>\n<div class=\"card\"><iframe title=\"The mail with formatting\" src=\"/mail/")
                    .append(mail.id()).append("/formatted\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\">")
                    .append("</iframe></div>\n");
        }
        return FRAME.formatted("", subject(mail), body);
    }

    static String notFound() {
        return FRAME.formatted("", "Not found", "<h1>No such mail</h1>\n<p>It may have gone with a fresh start."
                + " <a href=\"/\">Back to the inbox</a></p>\n");
    }

    /** Escaped text in which web addresses can be clicked. */
    static String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = LINK.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String address = escape(matcher.group());
            out.append(escape(text.substring(end, matcher.start())))
                    .append("<a href=\"").append(address).append("\">").append(address).append("</a>");
            end = matcher.end();
        }
        return out.append(escape(text.substring(end))).toString();
    }

    private static String subject(CaughtMail mail) {
        return mail.subject().isBlank() ? "(no subject)" : escape(mail.subject());
    }

    private static String time(CaughtMail mail) {
        return "<time datetime=\"" + mail.received() + "\">" + WHEN.format(mail.received()) + "</time>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
