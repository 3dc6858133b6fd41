package kernelwalk.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which colour each role has. The one source is the style sheet that the window uses too.
 *
 * @param code    a short name that stays the same in every language, and the name of the style sheet
 * @param colours red, green and blue of each role, as 0xRRGGBB
 */
public record Theme(String code, Map<Role, Integer> colours) {

    private static final Pattern VARIABLE =
            Pattern.compile("(-kw-[a-z-]+)\\s*:\\s*#([0-9A-Fa-f]{6})\\s*;");

    /** The light theme. */
    public static final Theme LIGHT = read("light");

    /** The dark theme. */
    public static final Theme DARK = read("dark");

    /** Black on white for paper, with hatches in place of tints. */
    public static final Theme PRINT = read("print");

    public Theme {
        colours = Map.copyOf(colours);
    }

    /** The colour of a role, as 0xRRGGBB. */
    public int colour(Role role) {
        return colours.get(role);
    }

    /** Every theme, the one of a new window first. */
    public static List<Theme> all() {
        return List.of(LIGHT, DARK, PRINT);
    }

    /** Whether the ground is dark. */
    public boolean dark() {
        return this == DARK;
    }

    /** A surface as this theme draws on it. */
    public Surface on(Surface surface) {
        return this == PRINT ? new PrintedSurface(surface) : surface;
    }

    /** The style sheet that defines the colours, as a resource of this program. */
    public String styleSheet() {
        return styleSheet(code);
    }

    private static String styleSheet(String code) {
        return "/css/" + code + ".css";
    }

    private static Theme read(String code) {
        Map<String, Integer> variables = new java.util.HashMap<>();
        Matcher matcher = VARIABLE.matcher(text(styleSheet(code)));
        while (matcher.find()) {
            variables.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        var colours = new EnumMap<Role, Integer>(Role.class);
        for (Role role : Role.values()) {
            if (!variables.containsKey(role.variable())) {
                throw new IllegalStateException(styleSheet(code) + " has no " + role.variable());
            }
            colours.put(role, variables.get(role.variable()));
        }
        return new Theme(code, colours);
    }

    private static String text(String resource) {
        try (InputStream stream = Theme.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
