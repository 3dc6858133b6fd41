package kernelwalk.ui.lessons;

import java.util.LinkedHashMap;
import java.util.Map;
import kernelwalk.ui.document.SettingLine;

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
        return new LectureMemory(SettingLine.values(text));
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
        Map<String, String> latest = new LinkedHashMap<>();
        left.entrySet().stream()
                .limit(MOST)
                .forEach(each -> latest.put(each.getKey(), each.getValue()));
        return SettingLine.of(latest);
    }
}
