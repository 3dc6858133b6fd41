package kernelwalk.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which colour each role has. The one source is the style sheet that the window uses too.
 *
 * @param dark    whether the ground is dark
 * @param colours red, green and blue of each role, as 0xRRGGBB
 */
public record Theme(boolean dark, Map<Role, Integer> colours) {

    private static final Pattern VARIABLE =
            Pattern.compile("(-kw-[a-z-]+)\\s*:\\s*#([0-9A-Fa-f]{6})\\s*;");

    /** The light theme. */
    public static final Theme LIGHT = read(false);

    /** The dark theme. */
    public static final Theme DARK = read(true);

    public Theme {
        colours = Map.copyOf(colours);
    }

    /** The colour of a role, as 0xRRGGBB. */
    public int colour(Role role) {
        return colours.get(role);
    }

    /** The style sheet that defines the colours, as a resource of this program. */
    public String styleSheet() {
        return styleSheet(dark);
    }

    private static String styleSheet(boolean dark) {
        return dark ? "/css/dark.css" : "/css/light.css";
    }

    private static Theme read(boolean dark) {
        Map<String, Integer> variables = new java.util.HashMap<>();
        Matcher matcher = VARIABLE.matcher(text(styleSheet(dark)));
        while (matcher.find()) {
            variables.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        var colours = new EnumMap<Role, Integer>(Role.class);
        for (Role role : Role.values()) {
            if (!variables.containsKey(role.variable())) {
                throw new IllegalStateException(styleSheet(dark) + " has no " + role.variable());
            }
            colours.put(role, variables.get(role.variable()));
        }
        return new Theme(dark, colours);
    }

    private static String text(String resource) {
        try (InputStream stream = Theme.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
