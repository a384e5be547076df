package org.homeroom.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools compared, in the order of the table. The script has located each and passes its place in variables. */
final class Tools {
    static final String ENGINE = "engine";
    static final String PILLOW_PEOPLE = "pillow";
    static final String PILLOW_LANCZOS = "pillow-lanczos";
    static final String PILLOW_DRAFT = "pillow-draft";
    static final String SHARP_PEOPLE = "sharp";
    static final String SHARP_CLONED = "sharp-cloned";
    static final String SHARP_RAW = "sharp-raw";
    static final String SHARP_BEST = "sharp-best";
    static final String FLOOR = "floor";
    static final String ENGINE_PRINT = "engine-print";
    static final String ENGINE_WHOLE = "engine-whole";
    static final String ENGINE_LOOK = "engine-look";

    /**
     * @param id      short name
     * @param label   in the table
     * @param command of its worker
     * @param cold    commands to which {@code --once} and a photo are added, by the name of the way to start
     * @param compared whether it makes page and thumb, neither more nor less
     * @param inProcesses whether it makes several photos at once in as many processes, rather than in threads of one
     */
    record Tool(String id, String label, List<String> command, Map<String, List<String>> cold, boolean compared,
                boolean inProcesses) {
    }

    private Tools() {
    }

    static List<Tool> found(Map<String, String> env) {
        List<Tool> tools = new ArrayList<>();
        String workers = env.get("BENCHMARK_WORKERS");
        String java = env.get("BENCHMARK_JAVA");
        String main = "org.homeroom.compressor.EngineWorker";
        // All of Java's compilers: without the second, SHA-256 takes ten times as long, which is a quarter of the total.
        List<String> engine = List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                env.get("ENGINE_CLASSPATH"));
        List<String> pageAndThumb = with(engine, main, "page-thumb");
        Map<String, List<String>> cold = new LinkedHashMap<>();
        cold.put("", pageAndThumb);
        if (env.containsKey("ENGINE_AOT")) {
            List<String> trained = new ArrayList<>(pageAndThumb);
            trained.addAll(1, List.of("-XX:AOTCache=" + env.get("ENGINE_AOT"), "-XX:TieredStopAtLevel=1"));
            cold.put("AOT cache, C1", trained);
        }
        tools.add(new Tool(ENGINE, "this engine", pageAndThumb, cold, true, true));
        if (env.containsKey("SHARP_HOME")) {
            String sharp = workers + "/sharp.mjs";
            tools.add(simple(SHARP_BEST, "sharp at its best, thumb of the page's JPEG", "node", sharp, "best"));
            tools.add(simple(SHARP_RAW, "sharp at its best, thumb of the page's pixels", "node", sharp, "raw"));
            tools.add(simple(SHARP_CLONED, "sharp at its best, one pipeline cloned", "node", sharp, "cloned"));
            tools.add(simple(SHARP_PEOPLE, "sharp as people write it", "node", sharp, "people"));
        }
        if (env.containsKey("PILLOW_PYTHON")) {
            String python = env.get("PILLOW_PYTHON");
            tools.add(simple(PILLOW_DRAFT, "Pillow with draft", python, workers + "/pillow.py", "draft"));
            tools.add(simple(PILLOW_PEOPLE, "Pillow as people write it", python, workers + "/pillow.py", "people"));
            tools.add(simple(PILLOW_LANCZOS, "Pillow as people write it, with Lanczos", python, workers + "/pillow.py",
                    "people-lanczos"));
        }
        if (env.containsKey("THUMBNAILATOR_JAR")) {
            tools.add(simple("thumbnailator", "Thumbnailator", java, "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
                    env.get("BENCHMARK_CLASSES") + ":" + env.get("THUMBNAILATOR_JAR"),
                    "org.homeroom.benchmark.ThumbnailatorWorker"));
        }
        if (env.containsKey("FLOOR")) {
            List<String> floor = List.of("bash", workers + "/floor.sh");
            tools.add(new Tool(FLOOR, "floor: djpeg -scale N/8, then cjpeg", floor, Map.of("", floor), false, false));
        }
        tools.add(new Tool(ENGINE_PRINT, "this engine, print too", with(engine, main, "print"), Map.of(), false, true));
        tools.add(new Tool(ENGINE_WHOLE, "this engine, all that is kept, SHA-256", with(engine, main, "whole"), Map.of(),
                false, true));
        tools.add(new Tool(ENGINE_LOOK, "colour and hashes of the look alone", with(engine, main, "look"), Map.of(), false,
                true));
        return tools;
    }

    private static Tool simple(String id, String label, String... command) {
        return new Tool(id, label, List.of(command), Map.of("", List.of(command)), true, false);
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        return List.copyOf(whole);
    }
}
