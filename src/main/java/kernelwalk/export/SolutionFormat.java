package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Look;
import kernelwalk.export.solution.Solution;

/** The worked solution as a text. */
public enum SolutionFormat implements Format {
    /** LaTeX. */
    TEX,
    /** Markdown. */
    MD;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String ending() {
        return "." + code();
    }

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.WINDOW, Aspect.LANGUAGE, Aspect.DETAIL);
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        Solution solution =
                switch (this) {
                    case TEX -> Solution.tex(exercise, look);
                    case MD -> Solution.markdown(exercise, look);
                };
        Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        solution.write(text);
        text.flush();
    }
}
