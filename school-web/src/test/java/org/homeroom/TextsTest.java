package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;
import org.junit.jupiter.api.Test;

/** Every language has every text, and every text that is used exists. */
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Map<String, Map<String, String>> LANGUAGES = Texts.LANGUAGES.stream()
            .collect(Collectors.toMap(Locale::getLanguage, TextsTest::load));
    private static final Map<String, String> FIRST = LANGUAGES.get(Texts.LANGUAGES.getFirst().getLanguage());
    /** Faces' and PrimeFaces' own messages. */
    private static final String OF_FACES = "jakarta";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern IN_PAGE = Pattern.compile("text\\['([^']+)'\\s*(]?)");
    /** Tags that ask for texts by a key, or by that of their list. */
    private static final Pattern EMPTY = Pattern.compile("<s:empty key=\"([^\"]+)\"(\\s+help=)?");
    private static final Pattern SEARCH = Pattern.compile("<s:search of=\"[^\"]+\"/?>");
    private static final Pattern TELLS = Pattern.compile(
            "\\b(?:RuleBroken\\.(?:of|at)|notices\\.(?:error|done|note)|Notices\\.text|Texts\\.get)\\s*\\(([^;]*);");
    private static final Pattern MAIL = Pattern.compile("\"([a-z]+_mail\\.[a-z0-9_.-]*[a-z0-9])\"");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)+)\"");

    /** The files of a language, by their first words, which are names of rooms. */
    private static Map<String, Path> files(String language) {
        boolean first = language.equals(Texts.LANGUAGES.getFirst().getLanguage());
        Pattern name = Pattern.compile(first ? "([a-z]+)\\.properties" : "([a-z]+)_" + language + "\\.properties");
        try (Stream<Path> files = Files.list(TEXTS)) {
            Map<String, Path> found = new TreeMap<>();
            files.forEach(file -> {
                Matcher matcher = name.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    found.put(matcher.group(1), file);
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> load(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        files(locale.getLanguage()).values().forEach(file -> {
            try (Reader in = Files.newBufferedReader(file)) {
                Properties properties = new Properties();
                properties.load(in);
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return texts;
    }

    /** The store keeps what was uploaded: neither page may say that its place is gone. */
    @Test
    void whereAPhotoWasTakenIsSaidAlikeInTheNoticeAndWherePhotosAreAdded() {
        Map<String, List<String>> words = Map.of("en", List.of("original", "copies"), "de", List.of("Original", "Fassungen"));
        words.forEach((language, both) -> both.forEach(word -> List.of("photo_upload.help", "registration_privacy.what_photo").forEach(key ->
                assertTrue(LANGUAGES.get(language).get(key).contains(word), () -> language + " " + key + " says nothing of " + word))));
    }

    private static Map<Path, String> sources(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toMap(file -> file, TextsTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNone(List<String> wrong) {
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " of them:\n" + String.join("\n", wrong));
    }

    @Test
    void allLanguagesHaveTheSameKeys() {
        List<String> wrong = new ArrayList<>();
        LANGUAGES.forEach((language, texts) -> {
            Set<String> missing = new TreeSet<>(FIRST.keySet());
            missing.removeAll(texts.keySet());
            Set<String> more = new TreeSet<>(texts.keySet());
            more.removeAll(FIRST.keySet());
            missing.forEach(key -> wrong.add(language + " lacks " + key));
            more.forEach(key -> wrong.add("only " + language + " has " + key));
        });
        assertNone(wrong);
    }

    @Test
    void everyKeyStandsOnceInTheFileOfItsFirstWord() {
        List<String> wrong = new ArrayList<>();
        LANGUAGES.keySet().forEach(language -> files(language).forEach((room, file) -> {
            Set<String> seen = new TreeSet<>();
            read(file).lines().filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key) || !key.matches((room.equals(OF_FACES) ? "(jakarta|primefaces)" : room) + "[._].*")).forEach(key -> wrong.add(language + ": " + key));
        }));
        assertNone(wrong);
    }

    @Test
    void everyFileIsOfARoomAndInEveryLanguage() {
        Set<String> rooms = sources(JAVA, "package-info.java").keySet().stream()
                .map(file -> file.getParent().getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        rooms.add(OF_FACES);
        LANGUAGES.keySet().forEach(language -> {
            Set<String> files = files(language).keySet();
            assertTrue(files.size() > 10 && rooms.containsAll(files), () -> language + " has " + files + ", rooms are " + rooms);
            assertEquals(files(Texts.LANGUAGES.getFirst().getLanguage()).keySet(), files);
        });
    }

    @Test
    void noTextIsEmpty() {
        assertNone(all().filter(text -> text.getValue().isBlank()).map(Map.Entry::getKey).toList());
    }

    @Test
    void noTextHasAStraightApostrophe() {
        // MessageFormat takes it for a quote, and shows the placeholders after it unchanged.
        assertNone(all().filter(text -> text.getValue().contains("'")).map(Map.Entry::getKey).toList());
    }

    @Test
    void allTextsAreWellFormedWithTheSamePlaceholdersInEachLanguage() {
        List<String> wrong = new ArrayList<>();
        FIRST.forEach((key, first) -> LANGUAGES.forEach((language, texts) -> {
            String text = texts.getOrDefault(key, first);
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                wrong.add(language + " " + key + ": " + e.getMessage());
            }
            if (!placeholders(first).equals(placeholders(text))) {
                wrong.add(language + " " + key + " has " + placeholders(text) + " and not " + placeholders(first));
            }
        }));
        assertNone(wrong);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Map.Entry<String, String>> all() {
        return LANGUAGES.entrySet().stream().flatMap(language -> language.getValue().entrySet().stream()
                .map(text -> Map.entry(language.getKey() + " " + text.getKey(), text.getValue())));
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<Path, String> page : sources(PAGES, ".xhtml").entrySet()) {
            Matcher matcher = IN_PAGE.matcher(page.getValue());
            while (matcher.find()) {
                asked++;
                String key = matcher.group(1);
                // A literal that continues in code is a prefix: some key must begin with it.
                boolean whole = !matcher.group(2).isEmpty();
                if (whole ? !FIRST.containsKey(key) : FIRST.keySet().stream().noneMatch(k -> k.startsWith(key))) {
                    wrong.add(page.getKey() + ": " + key);
                }
            }
        }
        assertTrue(asked > 50, "pages were scanned");
        assertNone(wrong);
    }

    @Test
    void anEmptyListSaysWhatWouldBeThereAndWhatToDo() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<Path, String> page : sources(PAGES, ".xhtml").entrySet()) {
            for (MatchResult empty : EMPTY.matcher(page.getValue()).results().toList()) {
                asked++;
                for (String part : empty.group(2) == null ? List.of("", "_help") : List.of("")) {
                    if (!FIRST.containsKey(empty.group(1) + part)) {
                        wrong.add(page.getKey() + ": " + empty.group(1) + part);
                    }
                }
            }
        }
        assertTrue(asked > 10, "pages were scanned");
        assertNone(wrong);
    }

    @Test
    void everyListSaysWhatItIsSearchedBy() {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Path, String> page : sources(PAGES, "/list.xhtml").entrySet()) {
            String room = page.getKey().getParent().getFileName().toString();
            if (SEARCH.matcher(page.getValue()).find() && !FIRST.containsKey(room + "_list.search")) {
                wrong.add(page.getKey().toString());
            }
        }
        assertNone(wrong);
    }

    @Test
    void everyTextThatTheCodeAsksForIsThere() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<Path, String> source : sources(JAVA, ".java").entrySet()) {
            for (MatchResult tells : TELLS.matcher(source.getValue()).results().toList()) {
                for (MatchResult key : KEY.matcher(tells.group(1)).results().toList()) {
                    asked++;
                    if (!FIRST.containsKey(key.group(1))) {
                        wrong.add(source.getKey() + ": " + key.group(1));
                    }
                }
            }
        }
        assertTrue(asked > 10, "sources were scanned");
        assertNone(wrong);
    }

    @Test
    void everyMailHasSubjectAndBody() {
        List<String> wrong = new ArrayList<>();
        Set<String> sent = new TreeSet<>();
        for (Map.Entry<Path, String> source : sources(JAVA, ".java").entrySet()) {
            if (!source.getValue().contains("Mailer") || source.getKey().endsWith("Mailer.java")) {
                continue;
            }
            // Code that sends mails names their key somewhere, not always in the call itself.
            MAIL.matcher(source.getValue()).results().map(key -> key.group(1)).forEach(key -> {
                sent.add(key);
                for (String part : List.of(".subject", ".body")) {
                    if (!FIRST.containsKey(key + part)) {
                        wrong.add(source.getKey() + ": " + key + part);
                    }
                }
            });
        }
        assertTrue(sent.contains("account_mail.invitation"), sent::toString);
        assertNone(wrong);
    }

    @Test
    void everyMailThatIsWrittenIsWhole() {
        Set<String> subjects = mails(".subject");
        assertEquals(subjects, mails(".body"));
    }

    private static Set<String> mails(String part) {
        return FIRST.keySet().stream().filter(key -> key.matches("[a-z]+_mail\\..*") && key.endsWith(part))
                .map(key -> key.substring(0, key.length() - part.length())).collect(Collectors.toCollection(TreeSet::new));
    }
}
