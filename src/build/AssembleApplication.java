import java.io.File;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URLClassLoader;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/*
 * Lays out target/app, the program that runs without Maven, and trains its start-up caches: one for most commands, one for
 * exports, one for the window.
 *
 * Arguments: the project's folder, its jar, and the class path that its dependencies are taken from; or --train, the
 * project's folder, the Java that holds the program's modules, and where its options are and its caches go.
 */

static final String MAIN = "kernelwalk/kernelwalk.app.Main";

/** What the program does while the virtual machine notes which classes its start needs. */
void train(Path project, List<String> java, Path lib) throws IOException, InterruptedException {
    var lesson = project.resolve("src/main/resources/lessons/mean-filter.kernelwalk.json");
    train(java, lib, "command.aot", List.of(), MAIN, List.of("compute", lesson.toString()));
    train(
            java,
            lib,
            "export.aot",
            List.of(),
            "kernelwalk/kernelwalk.app.ExportRehearsal",
            List.of(lesson.toString()));
    train(
            java,
            lib,
            "window.aot",
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-XX:-AOTRecordTraining"),
            "kernelwalk/kernelwalk.app.Rehearsal",
            List.of(lesson.toString()));
}

/** What a licence may want to be told of a jar whose classes were changed. */
static final String CHANGES =
        """
        Kernelwalk's build has given the classes of this jar stack map frames and the version of Java 8, so that
        a start-up cache takes them. Nothing else was changed.
        """;

/** After which a run that does not end has failed. */
static final Duration LONGEST = Duration.ofMinutes(2);

void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("--train")) {
        train(Path.of(arguments[1]), List.of(arguments[2]), Path.of(arguments[3]));
    } else {
        assemble(arguments);
    }
}

void assemble(String[] arguments) throws IOException, InterruptedException {
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
            copyJar(Path.of(entry), lib);
            copyLibraries(Path.of(entry), lib);
        }
    }
    copy(launcher.resolve("java.options"), lib);
    copy(launcher.resolve("kernelwalk"), bin).toFile().setExecutable(true, false);
    copy(launcher.resolve("kernelwalk.cmd"), bin);
    Files.write(
            app.resolve("origin"),
            List.of(realPath(System.getProperty("java.home")), realPath(app.toString())));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var modules = lib.toRealPath();
    train(Path.of(arguments[0]), List.of(java, "--module-path", modules.toString()), modules);
}

/** Records one run, then makes the cache of it; doing both in one step stumbles over spaces. */
void train(
        List<String> java,
        Path lib,
        String cache,
        List<String> options,
        String main,
        List<String> arguments)
        throws IOException, InterruptedException {
    var home = Files.createTempDirectory("kernelwalk");
    var record = home.resolve("kernelwalk.aotconfig");
    try {
        var recording = new ArrayList<>(options);
        recording.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record));
        run(java, lib, home, recording, main, arguments);
        run(
                java,
                lib,
                home,
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + record,
                        "-XX:AOTCache=" + lib.resolve(cache)),
                MAIN,
                List.of());
    } finally {
        delete(home);
    }
}

/** Runs a class of the program with a home of its own, so that nothing of the user's is read or written. */
void run(
        List<String> java,
        Path lib,
        Path home,
        List<String> options,
        String main,
        List<String> arguments)
        throws IOException, InterruptedException {
    var command = new ArrayList<>(java);
    command.add("@" + lib.resolve("java.options"));
    command.add("-Duser.home=" + home);
    command.addAll(options);
    command.addAll(List.of("--module", main));
    command.addAll(arguments);

    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    for (var folder : List.of("XDG_CONFIG_HOME", "APPDATA")) {
        builder.environment().put(folder, home.toString());
    }
    var process = builder.start();
    process.getOutputStream().close();
    var rescue = CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    rescue.execute(process::destroyForcibly);
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

/**
 * Copies a jar. Classes of a version before 50 come without the frames by which code is checked in one pass, and no
 * start-up cache takes them: they are given frames, and the lowest version that asks for them everywhere.
 */
void copyJar(Path jar, Path folder) throws IOException {
    try (var file = new JarFile(jar.toFile());
            var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
        var old = new TreeMap<String, byte[]>();
        for (var entry : file.stream().filter(it -> it.getName().endsWith(".class")).toList()) {
            var bytes = file.getInputStream(entry).readAllBytes();
            if (version(bytes) < ClassFile.JAVA_6_VERSION) {
                old.put(entry.getName(), withFrames(bytes, loader));
            }
        }
        if (old.isEmpty()) {
            copy(jar, folder);
            return;
        }
        var copy = folder.resolve(jar.getFileName());
        try (var written = new JarOutputStream(Files.newOutputStream(copy))) {
            for (var entry : file.stream().toList()) {
                var same = new JarEntry(entry.getName());
                same.setTime(entry.getTime());
                written.putNextEntry(same);
                var bytes = old.get(entry.getName());
                written.write(bytes == null ? file.getInputStream(entry).readAllBytes() : bytes);
                written.closeEntry();
            }
            written.putNextEntry(new JarEntry("META-INF/CHANGES.txt"));
            written.write(CHANGES.getBytes(StandardCharsets.UTF_8));
        }
    }
}

/** What the system loads itself lies beside the jar, where JavaFX looks first; else it copies it to the user's folder. */
void copyLibraries(Path jar, Path folder) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
        for (var entry : file.stream().toList()) {
            if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                Files.copy(file.getInputStream(entry), folder.resolve(entry.getName()));
            }
        }
    }
}

/** The major version of a class, which follows its mark and its minor version. */
int version(byte[] bytes) {
    return (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
}

byte[] withFrames(byte[] bytes, ClassLoader loader) {
    var framing =
            ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(
                            ClassHierarchyResolver.ofClassLoading(loader)));
    return framing.transformClass(
            framing.parse(bytes),
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                    .andThen(
                            (made, part) ->
                                    made.with(
                                            part instanceof ClassFileVersion
                                                    ? ClassFileVersion.of(
                                                            ClassFile.JAVA_8_VERSION, 0)
                                                    : part)));
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
