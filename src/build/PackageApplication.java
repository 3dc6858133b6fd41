import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/*
 * Makes what people install, in target/dist, of the program in target/app: an image with a Java of its own and its
 * start-up caches, an archive of it, and the package of this system.
 *
 * Arguments: the project's folder and its version.
 */

static final String MAIN = "kernelwalk/kernelwalk.app.Main";

/** What no module names: the character sets that a terminal or an answer can have. */
static final List<String> ASKED_FOR_BY_NAME = List.of("jdk.charsets");

/** What lies where in an image that jpackage made. */
enum Kind {
    LINUX("linux", "kernelwalk", "lib", "lib/runtime", "png"),
    WINDOWS("windows", "Kernelwalk", "app", "runtime", "ico"),
    MAC("macos", "Kernelwalk.app", "Contents/app", "Contents/runtime/Contents/Home", "icns");

    final String label;
    final String folder;
    final String lib;
    final String runtime;
    final String icon;

    Kind(String label, String folder, String lib, String runtime, String icon) {
        this.label = label;
        this.folder = folder;
        this.lib = lib;
        this.runtime = runtime;
        this.icon = icon;
    }

    static Kind current() {
        var system = System.getProperty("os.name");
        return system.startsWith("Windows") ? WINDOWS : system.startsWith("Mac") ? MAC : LINUX;
    }

    /** The program's name, where it is a file too. */
    String program() {
        return folder.replace(".app", "");
    }
}

void main(String[] arguments) throws Exception {
    var project = Path.of(arguments[0]).toRealPath();
    var version = arguments[1];
    var kind = Kind.current();
    var target = project.resolve("target");
    var jars = target.resolve("app", "lib");
    var work = target.resolve("dist-work");
    var dist = target.resolve("dist");
    delete(work);
    delete(dist);
    Files.createDirectories(work);
    Files.createDirectories(dist);

    var runtime = link(jars, work);
    var image = image(kind, version, target, project, work, runtime);
    var lib = image.resolve(kind.lib);
    if (kind == Kind.LINUX) {
        replaceLauncher(project, image);
    }
    Files.copy(jars.resolve("java.options"), lib.resolve("java.options"));
    name(jars, target.resolve("bom.xml"), lib.resolve("legal"));
    Files.copy(target.resolve("bom.json"), lib.resolve("bom.json"));
    train(project, image.resolve(kind.runtime).resolve("bin", "java"), lib);

    var arch = System.getProperty("os.arch").replace("amd64", "x64").replace("aarch64", "arm64");
    var label = "kernelwalk-" + version + "-" + kind.label + "-" + arch;
    switch (kind) {
        case LINUX -> {
            var archive = dist.resolve(label + ".tar.gz");
            // Half a megabyte less than by the usual level.
            run("tar", "-C", work, "-I", "gzip -9", "-cf", archive, kind.folder);
            debian(project, version, image, dist);
        }
        case WINDOWS -> {
            run("tar", "-C", work, "-a", "-cf", dist.resolve(label + ".zip"), kind.folder);
            install(
                    image,
                    version,
                    dist,
                    "msi",
                    "--win-per-user-install",
                    "--win-menu",
                    "--win-shortcut-prompt",
                    "--win-upgrade-uuid",
                    "8c5fd9a6-0f7c-4b59-9d0b-6a0a5c8f2f17");
        }
        case MAC -> {
            // The caches came after jpackage's own signature, and an Apple processor runs nothing
            // unsigned.
            run("codesign", "--force", "--deep", "--sign", "-", image);
            run("ditto", "-c", "-k", "--keepParent", image, dist.resolve(label + ".zip"));
            install(image, version, dist, "dmg");
        }
    }
    try (var files = Files.list(dist)) {
        for (var file : files.sorted().toList()) {
            IO.println("%s: %.1f MB".formatted(file.getFileName(), Files.size(file) / 1e6));
        }
    }
}

/** A Java that holds the program's modules, those that they require, and no other. */
Path link(Path jars, Path work) throws IOException {
    var program =
            Configuration.resolve(
                    ModuleFinder.of(jars),
                    List.of(ModuleLayer.boot().configuration()),
                    ModuleFinder.of(),
                    List.of("kernelwalk"));
    var modules = new TreeSet<>(ASKED_FOR_BY_NAME);
    var parts = Files.createDirectory(work.resolve("modules"));
    for (var module : program.modules()) {
        var jar = Path.of(module.reference().location().orElseThrow());
        modules.add(module.name());
        part(jar, module.name(), parts, work);
    }
    var runtime = work.resolve("runtime");
    tool(
            "jlink",
            "--module-path",
            parts,
            "--add-modules",
            String.join(",", modules),
            "--strip-debug",
            "--no-man-pages",
            "--no-header-files",
            // Without --compress: even at its level 0 Java unpacks what it reads, and the
            // archive packs all of it tighter as a whole.
            "--output",
            runtime);
    return runtime;
}

/** A jar as jlink takes it: what is to be loaded by the system lies beside the classes, not among them. */
void part(Path jar, String module, Path parts, Path work) throws IOException {
    var classes = Files.createDirectories(work.resolve("classes", module));
    var libraries = Files.createDirectories(work.resolve("libraries", module));
    try (var file = new JarFile(jar.toFile(), false, JarFile.OPEN_READ, Runtime.version())) {
        for (var entry : file.versionedStream().filter(entry -> !entry.isDirectory()).toList()) {
            var name = entry.getName();
            boolean isLibrary = name.matches("[^/]+\\.(so|dll|dylib)");
            boolean isSignature = name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
            if (!isSignature && !name.equals("javafx-swt.jar")) {
                var copy = (isLibrary ? libraries : classes).resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(file.getInputStream(entry), copy);
            }
        }
    }
    tool(
            "jmod",
            "create",
            "--class-path",
            classes,
            "--libs",
            libraries,
            parts.resolve(module + ".jmod"));
}

Path image(Kind kind, String version, Path target, Path project, Path work, Path runtime)
        throws IOException {
    var command = new ArrayList<Object>();
    command.addAll(List.of("--type", "app-image", "--dest", work, "--name", kind.program()));
    command.addAll(List.of("--app-version", version, "--vendor", "Kernelwalk"));
    command.addAll(List.of("--description", "Shows how a 2-D convolution is computed"));
    command.addAll(List.of("--runtime-image", runtime, "--module", MAIN));
    command.addAll(List.of("--icon", target.resolve("icons", "kernelwalk." + kind.icon)));
    var options = Files.readAllLines(project.resolve("src", "main", "launcher", "java.options"));
    for (var option : options) {
        command.addAll(List.of("--java-options", option));
    }
    for (var option :
            List.of("-XX:AOTCache=$APPDIR/window.aot", "-Dkernelwalk.folder=$APPDIR/..")) {
        command.addAll(List.of("--java-options", option));
    }
    if (kind != Kind.LINUX) {
        command.addAll(
                List.of("--add-launcher", "kernelwalk-command=" + forCommands(work, options)));
    }
    if (kind == Kind.MAC) {
        var association = project.resolve("src", "build", "package", "association.properties");
        command.addAll(List.of("--file-associations", association));
    }
    tool("jpackage", command.toArray());
    return work.resolve(kind.folder);
}

/** A second launcher, which has a console and the cache of commands. */
Path forCommands(Path work, List<String> options) throws IOException {
    var launcher = work.resolve("command.properties");
    var all =
            String.join(" ", options)
                    + " -XX:TieredStopAtLevel=1 -XX:NewSize=4m -XX:AOTCache=$APPDIR/command.aot";
    return Files.write(
            launcher,
            List.of(
                    "java-options=" + all,
                    "win-console=true",
                    "win-menu=false",
                    "win-shortcut=false"));
}

/** One launcher of jpackage has one cache and reads names as the locale has them; ours chooses, and reads UTF-8. */
void replaceLauncher(Path project, Path image) throws IOException {
    var launcher = image.resolve("bin", "kernelwalk");
    Files.delete(launcher);
    Files.delete(image.resolve("lib", "libapplauncher.so"));
    Files.delete(image.resolve("lib", "app", "kernelwalk.cfg"));
    Files.copy(project.resolve("src", "main", "launcher", "kernelwalk"), launcher);
    launcher.toFile().setExecutable(true, false);
}

/** Writes down whose work is in the image, and copies the licences that came with it. */
void name(Path jars, Path bom, Path legal) throws Exception {
    Files.createDirectories(legal);
    var parts = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bom.toFile());
    var components = parts.getElementsByTagName("component");
    var lines = new TreeSet<String>();
    for (int i = 0; i < components.getLength(); i++) {
        var component = (Element) components.item(i);
        var licences = new TreeSet<String>();
        for (var tag : List.of("id", "name", "expression")) {
            var found = component.getElementsByTagName(tag);
            for (int j = 0; j < found.getLength(); j++) {
                var parent = found.item(j).getParentNode().getNodeName();
                if (parent.startsWith("license")) {
                    licences.add(found.item(j).getTextContent());
                }
            }
        }
        if (!licences.isEmpty()) {
            lines.add(
                    text(component, "name")
                            + " "
                            + text(component, "version")
                            + ": "
                            + String.join(", ", licences));
        }
    }
    lines.add("Pretendard: OFL-1.1");
    lines.add(
            "%s %s: GPL-2.0-with-classpath-exception"
                    .formatted(System.getProperty("java.vendor"), Runtime.version()));
    Files.write(legal.resolve("LICENCES.txt"), lines);
    try (var files = Files.newDirectoryStream(jars, "*.jar")) {
        for (var jar : files) {
            copyLicences(jar, legal.resolve(jar.getFileName().toString().replace(".jar", "")));
        }
    }
}

String text(Element component, String tag) {
    return component.getElementsByTagName(tag).item(0).getTextContent();
}

void copyLicences(Path jar, Path folder) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
        for (var entry : file.stream().filter(entry -> !entry.isDirectory()).toList()) {
            if (entry.getName().matches("((META-INF|fonts)/)?(LICENSE|NOTICE)(\\.\\w+)?")) {
                Files.createDirectories(folder);
                var copy = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                Files.copy(file.getInputStream(entry), copy);
            }
        }
    }
}

/** The caches of the two starts, from the Java that ships. */
void train(Path project, Path java, Path lib) throws IOException, InterruptedException {
    var trainer = project.resolve("src", "build", "AssembleApplication.java");
    var home = System.getProperty("java.home");
    run(Path.of(home, "bin", "java"), trainer, "--train", project, java, lib);
}

/**
 * A package without scripts: files in the places where each desktop looks for them, owned by dpkg. That of jpackage
 * names the libraries of the system that it was made on.
 */
void debian(Path project, String version, Path image, Path dist) throws Exception {
    var from = project.resolve("src", "build", "package");
    var root = image.resolveSibling("debian");
    copyAll(image, root.resolve("opt", "kernelwalk"));
    var bin = Files.createDirectories(root.resolve("usr", "bin"));
    Files.createSymbolicLink(
            bin.resolve("kernelwalk"), Path.of("../../opt/kernelwalk/bin/kernelwalk"));
    var share = root.resolve("usr", "share");
    copy(from.resolve("kernelwalk.desktop"), share.resolve("applications"));
    copy(from.resolve("kernelwalk.xml"), share.resolve("mime", "packages"));
    try (var icons = Files.newDirectoryStream(project.resolve("target", "icons"), "*x*.png")) {
        for (var icon : icons) {
            var size = icon.getFileName().toString().replace(".png", "");
            var folder = Files.createDirectories(share.resolve("icons", "hicolor", size));
            for (var use : List.of("apps/kernelwalk", "mimetypes/application-x-kernelwalk+json")) {
                Files.createDirectories(folder.resolve(use).getParent());
                Files.copy(icon, folder.resolve(use + ".png"));
            }
        }
    }
    var documents = Files.createDirectories(share.resolve("doc", "kernelwalk"));
    Files.copy(image.resolve("lib", "legal", "LICENCES.txt"), documents.resolve("copyright"));
    long bytes;
    try (var files = Files.walk(root)) {
        bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    var architecture = System.getProperty("os.arch").replace("aarch64", "arm64");
    var control =
            Files.readString(from.resolve("control"))
                    .replace("VERSION", version)
                    .replace("ARCHITECTURE", architecture)
                    .replace("KILOBYTES", String.valueOf(bytes / 1024));
    var controls = Files.createDirectories(root.resolve("DEBIAN"));
    Files.writeString(controls.resolve("control"), control);
    run("chmod", "-R", "u=rwX,go=rX", root);
    var file = dist.resolve("kernelwalk_" + version + "_" + architecture + ".deb");
    run("dpkg-deb", "--root-owner-group", "-Zgzip", "--build", root, file);
}

void install(Path image, String version, Path dist, String type, String... more) {
    var command = new ArrayList<Object>();
    command.addAll(List.of("--type", type, "--app-image", image, "--dest", dist));
    command.addAll(List.of("--name", "Kernelwalk", "--app-version", version));
    command.addAll(List.of(more));
    tool("jpackage", command.toArray());
}

void tool(String name, Object... arguments) {
    var words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    var said = new StringWriter();
    var out = new PrintWriter(said);
    if (ToolProvider.findFirst(name).orElseThrow().run(out, out, words) != 0) {
        throw new IllegalStateException(name + ": " + said);
    }
}

void run(Object... command) throws IOException, InterruptedException {
    var words = Stream.of(command).map(Object::toString).toList();
    if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
        throw new IOException(String.join(" ", words));
    }
}

void copy(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(file.getFileName()));
}

void copyAll(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
        for (var file : files.toList()) {
            var copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }
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
