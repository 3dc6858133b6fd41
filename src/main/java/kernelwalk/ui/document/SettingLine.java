package kernelwalk.ui.document;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names and what they stand for as one line of the settings: {@code NAME=VALUE;…}, each written as in a web address. */
public final class SettingLine {

    private SettingLine() {}

    /** What a line holds, in its order; what is damaged is passed over. Older lines of lectures have {@code &} between. */
    public static Map<String, String> values(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : line.split("[;&]")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                decoded(pair[0])
                        .ifPresent(name -> decoded(pair[1]).ifPresent(it -> values.put(name, it)));
            }
        }
        return values;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
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
