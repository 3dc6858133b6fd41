import java.io.File;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/*
 * Lays out target/app, the program that runs without Maven, and trains its start-up cache.
 *
 * Arguments: the project's folder, its jar, and the class path that its dependencies are taken from.
 */

/** What the program does while the virtual machine notes which classes it will need. */
static List<String> training(Path project) {
    var lesson = project.resolve("src/main/resources/lessons/mean-filter.kernelwalk.json");
    return List.of("compute", "--format", "json", lesson.toString());
}

void main(String[] arguments) throws IOException, InterruptedException {
    var launcher = Path.of(arguments[0], "src", "main", "launcher");
    var app = Path.of(arguments[0], "target", "app");
    var bin = app.resolve("bin");
    var lib = app.resolve("lib");

    delete(app);
    Files.createDirectories(bin);
    Files.createDirectories(lib);
    copy(Path.of(arguments[1]), lib);
    for (var entry : arguments[2].split(File.pathSeparator)) {
        if (entry.endsWith(".jar") && !isPlaceholder(entry)) {
            copy(Path.of(entry), lib);
        }
    }
    copy(launcher.resolve("java.options"), lib);
    copy(launcher.resolve("kernelwalk"), bin).toFile().setExecutable(true, false);
    copy(launcher.resolve("kernelwalk.cmd"), bin);
    Files.write(
            app.resolve("origin"),
            List.of(realPath(System.getProperty("java.home")), realPath(app.toString())));
    train(lib.toRealPath(), training(Path.of(arguments[0])));
}

/** Records one run, then makes the cache of it; doing both in one step stumbles over spaces. */
void train(Path lib, List<String> training) throws IOException, InterruptedException {
    var record = Files.createTempFile("kernelwalk", ".aotconfig");
    try {
        run(lib, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record), training);
        run(
                lib,
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + record,
                        "-XX:AOTCache=" + lib.resolve("kernelwalk.aot")),
                List.of());
    } finally {
        Files.deleteIfExists(record);
    }
}

void run(Path lib, List<String> mode, List<String> arguments)
        throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + lib.resolve("java.options"));
    command.addAll(mode);
    command.addAll(
            List.of("--module-path", lib.toString(), "--module", "kernelwalk/kernelwalk.app.Main"));
    command.addAll(arguments);

    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + System.lineSeparator() + output);
    }
}

/**
 * JavaFX comes as pairs of jars: one for this platform, and one that holds a manifest and nothing
 * else.
 */
boolean isPlaceholder(String jar) throws IOException {
    try (var file = new JarFile(jar)) {
        var manifest = file.getManifest();
        var module =
                manifest == null
                        ? null
                        : manifest.getMainAttributes()
                                .getValue(new Attributes.Name("Automatic-Module-Name"));
        return module != null && module.startsWith("javafx.") && module.endsWith("Empty");
    }
}

String realPath(String file) throws IOException {
    return Path.of(file).toRealPath().toString();
}

Path copy(Path file, Path folder) throws IOException {
    return Files.copy(file, folder.resolve(file.getFileName()));
}

void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
