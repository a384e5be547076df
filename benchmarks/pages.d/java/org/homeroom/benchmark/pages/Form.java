package org.homeroom.benchmark.pages;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form with the id {@code form} of a page, as it stands there: where it goes, and what is hidden in it or filled in already. */
record Form(URI action, Map<String, String> fields) {
    private static final Pattern FORM = Pattern.compile("<form[^>]* id=\"form\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    static Form in(Web.Answer page) {
        Matcher form = FORM.matcher(page.text());
        page.must(form.find(), "a form");
        Map<String, String> own = attributes(form.group().substring(0, form.group().indexOf('>')));
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form.group()).results().map(MatchResult::group).map(Form::attributes)
                .filter(input -> input.containsKey("name") && !input.getOrDefault("type", "text").matches("submit|checkbox|radio"))
                .forEach(input -> fields.put(input.get("name"), input.getOrDefault("value", "")));
        return new Form(page.address().resolve(own.get("action")), fields);
    }

    /** What is typed, and the button that is pressed. */
    Form with(String button, Map<String, String> typed) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.putAll(typed);
        filled.put(button, "go");
        return new Form(action, filled);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(tag).results().forEach(found -> attributes.put(found.group(1), found.group(2).replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")));
        return attributes;
    }
}
