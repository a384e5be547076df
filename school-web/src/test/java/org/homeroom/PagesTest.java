package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** What holds for every page: it is well-formed, has no text in only one language, and needs no exception to the policy. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    /** Attributes that people read or hear. */
    private static final Set<String> READ = Set.of("title", "alt", "placeholder", "aria-label", "label", "help", "summary",
            "aria-description", "requiredMessage", "converterMessage", "validatorMessage");
    /** Words that are the same in every language. */
    private static final Set<String> EVERYWHERE = Set.of("Homeroom", "JPEG", "PNG", "HEIC", "WebP", "CSV", "PDF");

    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern BEAN = Pattern.compile("\\b(\\p{Lower})(\\w*View)\\b");
    /** Pages whose bean is in another room than the noun they show, usually a higher one, because it needs what lies between the two. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.of(
            "account/sign-in", "signin", "account/sign-out", "signin", "consent/grid", "directory", "consent/list", "directory", "expired", "error",
            "photo/list", "portrait", "register", "registration", "student/class", "directory", "student/list", "directory",
            "student/view", "directory"));

    private static final String HTML = "http://www.w3.org/1999/xhtml";
    /** As many letters as one reads beside another page. */
    private static final int WIDTH = 160;

    private interface Look {
        void at(XMLStreamReader reader, List<String> wrong);
    }

    private static void assertNothing(Look look) throws IOException, XMLStreamException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Path page : pages()) {
            count++;
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try (InputStream in = Files.newInputStream(page)) {
                XMLStreamReader reader = factory.createXMLStreamReader(in);
                while (reader.hasNext()) {
                    reader.next();
                    List<String> here = new ArrayList<>();
                    look.at(reader, here);
                    int line = reader.getLocation().getLineNumber();
                    here.forEach(what -> wrong.add(PAGES.relativize(page) + ":" + line + " " + what));
                }
            }
        }
        assertTrue(count > 20, "pages were scanned");
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of them:\n" + String.join("\n", wrong));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
    }

    /** What a person would read, without expressions; empty if nothing. */
    private static String words(String text) {
        String left = EXPRESSION.matcher(text).replaceAll(" ").strip();
        for (String word : EVERYWHERE) {
            left = left.replace(word, "");
        }
        return LETTERS.matcher(left).find() ? left : "";
    }

    @Test
    void everyWordComesFromTheBundle() throws Exception {
        Deque<String> open = new ArrayDeque<>();
        assertNothing((reader, wrong) -> {
            if (reader.isStartElement()) {
                open.push(reader.getLocalName());
            } else if (reader.isEndElement()) {
                open.pop();
            } else if ("kbd".equals(open.peek())) {
                // The label of a key is what is printed on it.
                return;
            }
            if (reader.getEventType() == XMLStreamConstants.CHARACTERS && !words(reader.getText()).isEmpty()) {
                wrong.add(words(reader.getText()));
            }
        });
    }

    @Test
    void attributesThatPeopleReadComeFromTheBundle() throws Exception {
        assertNothing((reader, wrong) -> {
            for (int i = 0; reader.isStartElement() && i < reader.getAttributeCount(); i++) {
                if (READ.contains(reader.getAttributeLocalName(i)) && !words(reader.getAttributeValue(i)).isEmpty()) {
                    wrong.add(reader.getAttributeLocalName(i) + "=" + reader.getAttributeValue(i));
                }
            }
        });
    }

    @Test
    void nothingIsScriptedOrStyledInline() throws Exception {
        assertNothing((reader, wrong) -> {
            if (!reader.isStartElement()) {
                return;
            }
            String element = reader.getLocalName();
            boolean html = HTML.equals(reader.getNamespaceURI());
            if (html && ("style".equals(element) || "script".equals(element) && reader.getAttributeValue(null, "src") == null)) {
                wrong.add("<" + element + ">");
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String name = reader.getAttributeLocalName(i);
                if ("style".equals(name) || name.matches("on[a-z]+") && !name.equals("on")) {
                    wrong.add(element + " " + name);
                }
            }
        });
    }

    /** A browser writes such a field in its own language and not in the page's. */
    @Test
    void daysAreAskedForByTheTagAlone() throws Exception {
        assertNothing((reader, wrong) -> {
            for (int i = 0; reader.isStartElement() && i < reader.getAttributeCount(); i++) {
                if ("type".equals(reader.getAttributeLocalName(i)) && reader.getAttributeValue(i).matches("date.*|month|week|time")) {
                    wrong.add(reader.getLocalName() + " type=" + reader.getAttributeValue(i));
                }
            }
        });
        List<String> pickers = new ArrayList<>();
        for (Path page : pages()) {
            if (Pattern.compile(":(datePicker|calendar)\\b").matcher(Files.readString(page)).find()) {
                pickers.add(PAGES.relativize(page).toString());
            }
        }
        assertEquals(List.of("WEB-INF/tags/date.xhtml"), pickers);
    }

    @Test
    void linesAreShort() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() >= WIDTH) {
                    wrong.add(PAGES.relativize(page) + ":" + (i + 1));
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " lines are longer than " + (WIDTH - 1) + ":\n" + String.join("\n", wrong));
    }

    @Test
    void aPageIsCalledByTheNounThatItShows() throws IOException {
        Map<String, String> rooms = new HashMap<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            files.filter(file -> file.toString().endsWith("View.java"))
                    .forEach(file -> rooms.put(file.getFileName().toString().replace(".java", ""), file.getParent().getFileName().toString()));
        }
        Map<String, String> elsewhere = new TreeMap<>();
        for (Path page : pages()) {
            String name = PAGES.relativize(page).toString().replace(".xhtml", "");
            if (!name.startsWith("WEB-INF")) {
                BEAN.matcher(Files.readString(page)).results().map(bean -> rooms.get(bean.group(1).toUpperCase(Locale.ROOT) + bean.group(2)))
                        .filter(room -> room != null && !room.equals(name.split("/")[0])).forEach(room -> elsewhere.put(name, room));
            }
        }
        assertTrue(rooms.size() > 30, "beans were found");
        assertEquals(ELSEWHERE, elsewhere);
    }
}
