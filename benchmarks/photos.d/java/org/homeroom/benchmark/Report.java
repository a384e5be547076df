package org.homeroom.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is printed and written. */
final class Report {
    private static final double LOADED = 0.5;
    private static final double SSIM_GOAL = -0.001;
    private final List<Measured> all;
    private final List<Photo> photos;
    private final int rounds;
    private final List<String> versions;
    private final double load;
    private final List<Ratio> ratios = new ArrayList<>();

    private record Ratio(String of, Spread spread, double goal) {
    }

    Report(List<Measured> all, List<Photo> photos, int rounds, List<String> versions, double load) {
        this.all = all;
        this.photos = photos;
        this.rounds = rounds;
        this.versions = versions;
        this.load = load;
        ratio(Tools.SHARP_BEST, 0.60);
        ratio(Tools.SHARP_RAW, 0.60);
        ratio(Tools.SHARP_CLONED, 0.60);
        ratio(Tools.PILLOW_DRAFT, 0.72);
        ratio(Tools.PILLOW_PEOPLE, 0.30);
        ratio(Tools.PILLOW_LANCZOS, 0.30);
        ratio(Tools.FLOOR, 1.45);
    }

    /** The whole machine's, over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void ratio(String id, double goal) {
        measured(id).ifPresent(other -> ratios.add(new Ratio(other.tool.label(), engine().cpu.over(other.cpu), goal)));
    }

    private Measured engine() {
        return measured(Tools.ENGINE).orElseThrow();
    }

    private Optional<Measured> measured(String id) {
        return all.stream().filter(measured -> measured.tool.id().equals(id)).findFirst();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "%d photos of %.1f megapixels and %.1f MB on average, %d rounds, %s.", photos.size(),
                photos.stream().mapToLong(photo -> photo.header().pixels()).average().orElseThrow() / 1e6,
                photos.stream().mapToLong(Photo::bytes).average().orElseThrow() / 1e6, rounds, machine());
        if (load > LOADED) {
            line(text, "Others were at work on the machine (load %.1f before the first round): times are too long, and "
                    + "what is told by the clock (cold wall, ten at once) says little.", load);
        }
        line(text, "%s.%n", String.join("; ", versions));
        line(text, "| tool | CPU ms a photo, median (range) | page KB | thumb KB | SSIM page | SSIM thumb | peak MB | "
                + "cold CPU ms / wall ms | ten at once / in turn |");
        line(text, "|---|---|---|---|---|---|---|---|---|");
        for (Measured measured : all) {
            if (!measured.tool.id().equals(Tools.ENGINE_LOOK)) {
                row(text, measured);
            }
        }
        line(text, "%nCPU of the engine over that of others, median over rounds (range):");
        for (Ratio ratio : ratios) {
            line(text, "- %s: %s, goal at most %.2f%s", ratio.of, ratio.spread.text("%.2f"), ratio.goal,
                    ratio.spread.median() <= ratio.goal ? "" : ": missed");
        }
        line(text, "%nSSIM of the engine less that of others, page and thumb, goal at least %.3f:", SSIM_GOAL);
        for (Measured other : all) {
            if (other.tool.compared() && other != engine()) {
                double page = engine().pageSsim - other.pageSsim;
                double thumb = engine().thumbSsim - other.thumbSsim;
                line(text, "- %s: %+.4f, %+.4f%s", other.tool.label(), page, thumb,
                        Math.min(page, thumb) >= SSIM_GOAL ? "" : ": missed");
            }
        }
        line(text, "%nWhat the engine does beyond page and thumb, CPU ms a photo:");
        Optional<Measured> print = measured(Tools.ENGINE_PRINT);
        Optional<Measured> whole = measured(Tools.ENGINE_WHOLE);
        print.ifPresent(more -> line(text, "- print adds %s", more.cpu.minus(engine().cpu).text("%.1f")));
        whole.ifPresent(more -> line(text, "- all further renditions and the SHA-256 of everything kept add %s to that",
                more.cpu.minus(print.orElseThrow().cpu).text("%.1f")));
        measured(Tools.ENGINE_LOOK).ifPresent(look -> line(text,
                "- colour and hashes of the look, which are in all rows of the engine, take %s, reading the file included",
                look.cpu.text("%.1f")));
        for (Measured measured : all) {
            if (!measured.leftMetadata.isEmpty()) {
                line(text, "%n%s leaves %s in what it makes.", measured.tool.label(),
                        String.join(", ", measured.leftMetadata));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Measured measured) {
        boolean compared = measured.tool.compared();
        List<String> cold = new ArrayList<>();
        measured.cold.forEach((way, taken) -> cold.add(String.format(Locale.ROOT, "%.0f / %.0f%s", taken.cpu().median(),
                taken.wall().median(), way.isEmpty() ? "" : " (" + way + ")")));
        line(text, "| %s | %s | %.0f | %s | %s | %s | %s | %s | %s |", measured.tool.label(), measured.cpu.text("%.0f"),
                measured.pageBytes / 1000, compared ? number("%.1f", measured.thumbBytes / 1000) : "–",
                compared ? number("%.4f", measured.pageSsim) : "–", compared ? number("%.4f", measured.thumbSsim) : "–",
                measured.peakMegabytes > 0 ? number("%.0f", measured.peakMegabytes) : "–",
                cold.isEmpty() ? "–" : String.join(", ", cold), measured.ten == null ? "–" : measured.ten.text("%.2f"));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.arch");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", machine());
        json.put("loadBefore", load);
        json.put("rounds", rounds);
        json.put("versions", versions);
        json.put("photos", photos.stream().map(photo -> Map.of("width", photo.header().width(),
                "height", photo.header().height(), "bytes", photo.bytes())).toList());
        json.put("tools", all.stream().map(Measured::json).toList());
        Map<String, Object> over = new LinkedHashMap<>();
        ratios.forEach(ratio -> over.put(ratio.of, Map.of("ratio", ratio.spread.json(), "goal", ratio.goal)));
        json.put("engineCpuOver", over);
        return json;
    }
}
