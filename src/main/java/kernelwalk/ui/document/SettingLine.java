package kernelwalk.ui.document;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and what they stand for as one line of the settings: {@code NAME=VALUE;…}, each written as in a web address. */
public final class SettingLine {

    private SettingLine() {}

    /** What a line holds, in its order; what is damaged is passed over. */
    public static Map<String, String> values(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : line.split("[;&]")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                put(values, pair[0], pair[1]);
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) {
        try {
            values.put(decoded(name), decoded(value));
        } catch (IllegalArgumentException damaged) {
            // As if it had never been chosen.
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The line that holds these, in their order. */
    public static String of(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
