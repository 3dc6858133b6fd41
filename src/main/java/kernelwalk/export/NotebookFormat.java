package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Look;
import kernelwalk.export.solution.Solution;
import kernelwalk.export.values.JsonFile;
import kernelwalk.words.VisibleText;
import tools.jackson.core.JsonGenerator;

/**
 * A notebook: the exercise, its programs, and how one window comes to its number.
 *
 * @see <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">The notebook's format, 4.5</a>
 */
public enum NotebookFormat implements Format {
    /** The only one that there is. */
    IPYNB;

    /**
     * A part of a notebook.
     *
     * @param id     its name, which no other has
     * @param isCode whether it is a program
     */
    private record Part(String id, boolean isCode, String text) {}

    /** Writes a text in Markdown. */
    private interface Telling {
        void write(StringWriter out) throws IOException;
    }

    @Override
    public String code() {
        return "ipynb";
    }

    @Override
    public String ending() {
        return ".ipynb";
    }

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.WINDOW, Aspect.LANGUAGE);
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        List<Part> parts = parts(exercise, look);
        JsonFile.write(
                bytes,
                json -> {
                    json.writeArrayPropertyStart("cells");
                    parts.forEach(part -> write(part, json));
                    json.writeEndArray();
                    json.writeObjectPropertyStart("metadata");
                    json.writeObjectPropertyStart("kernelspec");
                    json.writeStringProperty("display_name", "Python 3");
                    json.writeStringProperty("language", "python");
                    json.writeStringProperty("name", "python3");
                    json.writeEndObject();
                    json.writeEndObject();
                    json.writeNumberProperty("nbformat", 4);
                    json.writeNumberProperty("nbformat_minor", 5);
                });
    }

    private static List<Part> parts(Exercise exercise, Look look) {
        Solution solution = Solution.markdown(exercise, look.with(Detail.ONE));
        var parts = new ArrayList<Part>();
        parts.add(new Part("exercise", false, told(solution::writeTitle, solution::writeExercise)));
        for (CodeLanguage language : CodeLanguage.values()) {
            String name = look.words().say("format." + language.code());
            parts.add(new Part("about-" + language.code(), false, "## " + VisibleText.of(name)));
            parts.add(new Part(language.code(), true, language.write(exercise)));
        }
        parts.add(new Part("window", false, told(solution::writeWindows)));
        return parts;
    }

    private static String told(Telling... parts) {
        var text = new StringWriter();
        try {
            for (Telling part : parts) {
                part.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Part part, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("cell_type", part.isCode() ? "code" : "markdown");
        if (part.isCode()) {
            json.writeNullProperty("execution_count");
        }
        json.writeStringProperty("id", part.id());
        json.writeObjectPropertyStart("metadata");
        json.writeEndObject();
        if (part.isCode()) {
            json.writeArrayPropertyStart("outputs");
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("source");
        Iterator<String> lines = part.text().strip().lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            json.writeString(lines.hasNext() ? line + "\n" : line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
