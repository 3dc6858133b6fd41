package kernelwalk.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/**
 * A page about a class that a browser shows: of each problem its picture, the mistakes with the names of those who made
 * them folded away, and which cells were got right.
 *
 * <p>It asks for nothing outside itself, and whatever somebody else wrote is escaped.
 */
public final class ClassPage {

    /** What every page begins with. */
    public static final String BEGINNING =
            "<!doctype html>\n<!-- Kernelwalk, marks of a class -->\n";

    private static final List<Role> COLOURS =
            List.of(Role.TEXT, Role.GROUND, Role.OUTPUT, Role.LINE, Role.WRONG);

    private static final String STYLE =
            """
            :root { color-scheme: light dark; %1$s }
            .dark { display: none; }
            @media (prefers-color-scheme: dark) {
              :root { %2$s }
              .light { display: none; }
              .dark { display: block; }
            }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
              padding: 0 1rem; color: var(--text); background: var(--ground); }
            .bar { display: inline-flex; align-items: center; gap: .5rem; vertical-align: middle;
              width: calc(100%% - 1.5rem); }
            .bar > span:first-child { flex: none; width: min(16rem, 50%%); }
            .bar i { flex: none; width: calc(var(--share) * min(20rem, 50%% - 3rem)); height: 1rem;
              background: var(--output); }
            details { margin: .25rem 0; }
            details ul { columns: 12rem; margin: .25rem 0 .75rem; }
            table { border-collapse: collapse; margin: .5rem 0; }
            td, th { border: 1px solid var(--line); padding: .25rem .6rem; text-align: right; }
            svg { max-width: 100%%; height: auto; }
            """;

    private final Words words;

    public ClassPage(Words words) {
        this.words = words;
    }

    /** A text in which nothing is markup. */
    static String escaped(String text) {
        return VisibleText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The colour of a role on the ground that the reader of the page prefers. */
    static String colour(Role role) {
        return "var(--" + role.name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String variables(Theme theme) {
        return COLOURS.stream()
                .map(
                        role ->
                                String.format(
                                        "--%s: #%06x;",
                                        role.name().toLowerCase(Locale.ROOT), theme.colour(role)))
                .collect(Collectors.joining(" "));
    }

    /**
     * Writes the page after its beginning.
     *
     * @param unreadable what could not be read, and why
     */
    public void write(List<ClassProblem> problems, List<String> unreadable, Writer out)
            throws IOException {
        String title = escaped(words.say("export.page.title"));
        String language = words.bundle().getLocale().toLanguageTag();
        out.write("<html lang=\"" + escaped(language.equals("und") ? "en" : language) + "\">\n");
        out.write(
                "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + title
                        + "</title>\n<style>\n");
        out.write(STYLE.formatted(variables(Theme.LIGHT), variables(Theme.DARK)));
        out.write("</style></head>\n<body>\n<h1>" + title + "</h1>\n");
        for (ClassProblem problem : problems) {
            new ClassProblemSection(problem, words).write(out);
        }
        if (!unreadable.isEmpty()) {
            String heading = words.say("export.page.unreadable", unreadable.size());
            out.write(ClassProblemSection.folded(heading, unreadable));
        }
        out.write("</body></html>\n");
    }
}
