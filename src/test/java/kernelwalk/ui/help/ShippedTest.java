package kernelwalk.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** About names everything that is shipped, in the version that the program was built with. */
class ShippedTest {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

    @Test
    void everyModuleThatTheProgramNeedsIsNamedInItsVersion() throws IOException {
        assertThat(jars())
                .hasSizeGreaterThan(12)
                .allSatisfy(jar -> assertThat(jar).contains("-" + versionFor(jar)));
    }

    @Test
    void theBuildFillsInTheVersions() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<include>kernelwalk/app/*.properties</include>");
    }

    @Test
    void eachLineHasANameAndALicence() {
        List<String> lines = Shipped.in(Words.in(Locale.ENGLISH));

        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst()).contains(Runtime.version().toString());
        assertThat(lines).allMatch(line -> line.matches(".*(GPL|BSD|MIT|Apache|Open Font).*"));
    }

    /** The jars of the modules that the program's own needs, however far down. */
    private static Set<String> jars() {
        Path[] path =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(it -> it.endsWith(".jar") || it.endsWith("/classes"))
                        .filter(it -> !it.contains("junit") && !it.contains("teavm"))
                        .map(Path::of)
                        .toArray(Path[]::new);
        return Configuration.resolve(
                        ModuleFinder.of(path),
                        List.of(ModuleLayer.boot().configuration()),
                        ModuleFinder.of(),
                        Set.of("kernelwalk"))
                .modules()
                .stream()
                .map(module -> module.reference().location().orElseThrow().getPath())
                .filter(it -> it.endsWith(".jar"))
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static String versionFor(String jar) throws IOException {
        var components = new Properties();
        components.load(
                new StringReader(
                        Files.readString(
                                Path.of(
                                        "src/main/resources/kernelwalk/app/components.properties"))));
        String marked = "-" + jar.replaceFirst("^javafx-", "openjfx-");
        String name =
                components.stringPropertyNames().stream()
                        .filter(it -> marked.contains("-" + it + "-"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(jar + " is not named"));
        String version = components.getProperty(name);
        Matcher place = PLACE.matcher(version);
        return place.matches() ? property(place.group(1)) : version;
    }

    private static String property(String name) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher value = Pattern.compile("<" + name + ">([^<]+)</" + name + ">").matcher(pom);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
