package kernelwalk.ui.lessons;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where lectures were left.
 *
 * @param left the lesson of each lecture, by the lecture's name, the latest first
 */
record LectureMemory(Map<String, String> left) {

    private static final int MOST = 20;

    LectureMemory {
        left = new LinkedHashMap<>(left);
    }

    /** Reads what {@link #text} has written; what it has not is passed over. */
    static LectureMemory of(String text) {
        Map<String, String> left = new LinkedHashMap<>();
        for (String each : text.split("&")) {
            String[] parts = each.split("=", -1);
            if (parts.length == 2) {
                left.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return new LectureMemory(left);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException foreign) {
            return text;
        }
    }

    /** The lesson at which a lecture was left; empty when it was not. */
    String lesson(String lecture) {
        return left.getOrDefault(lecture, "");
    }

    /** The same with a lecture left at a lesson. */
    LectureMemory with(String lecture, String lesson) {
        Map<String, String> latest = new LinkedHashMap<>();
        latest.put(lecture, lesson);
        left.forEach(latest::putIfAbsent);
        return new LectureMemory(latest);
    }

    /** One line. */
    String text() {
        return left.entrySet().stream()
                .limit(MOST)
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
