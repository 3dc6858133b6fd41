import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import javax.tools.ToolProvider;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/*
 * Compiles the model, the painter, the words and the marking of homework to JavaScript, and puts them into the template of
 * the page that "kernelwalk export" writes. What has not changed since is not compiled again.
 *
 * Arguments: the project's folder, the folder of its compiled classes, and the class path with the compiler in it.
 */

/** What the page reads by name, beside words and exercise. */
static final List<String> STYLE_SHEETS =
        List.of("/css/light.css", "/css/dark.css", "/css/print.css");

/** A text in the script that may be a key of the bundles, or the beginning of one. */
static final Pattern TEXT = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

/** What stands in a sentence where a new line begins, as sentences are told apart by lines. */
static final char LINE_FEED = '\u2028';

/** Hangul has as many letters as all else together, many times over. */
static final int FIRST_SYLLABLE = 0xAC00;

void main(String[] arguments) throws Exception {
    var project = Path.of(arguments[0]);
    var classes = Path.of(arguments[1]);
    var sources = project.resolve("src/page");
    var work = project.resolve("target/page");
    var page = classes.resolve("page/page.html");
    if (Files.exists(page)
            && newest(classes, sources).compareTo(Files.getLastModifiedTime(page)) <= 0) {
        return;
    }
    compile(
            sources.resolve("java"),
            work.resolve("classes"),
            classes + File.pathSeparator + arguments[2]);
    script(sources, work, classes, arguments[2]);
    Files.createDirectories(page.getParent());
    Files.writeString(page, page(sources, classes, Files.readString(work.resolve("page.js"))));
}

/** When anything of what the page is made of was last changed. */
FileTime newest(Path... folders) throws IOException {
    var newest = FileTime.fromMillis(0);
    for (var folder : folders) {
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(Files::isRegularFile)
                            .filter(it -> !it.endsWith("page/page.html"))
                            .toList()) {
                var time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
    }
    return newest;
}

/** Compiles what belongs to the page alone. */
void compile(Path sources, Path into, String classPath) throws IOException {
    Files.createDirectories(into);
    var options =
            new ArrayList<>(List.of("-d", into.toString(), "-cp", classPath, "--release", "25"));
    options.addAll(List.of("-proc:none", "-Xlint:all,-classfile", "-Werror"));
    try (var files = Files.walk(sources)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
    }
    int code =
            ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, options.toArray(String[]::new));
    if (code != 0) {
        throw new IllegalStateException("The page's own sources do not compile.");
    }
}

/** Writes page.js. */
void script(Path sources, Path work, Path classes, String classPath) throws Exception {
    var path =
            new ArrayList<File>(
                    List.of(
                            work.resolve("classes").toFile(),
                            sources.resolve("resources").toFile(),
                            classes.toFile()));
    for (var entry : classPath.split(File.pathSeparator)) {
        path.add(new File(entry));
    }
    var urls = new ArrayList<URL>();
    for (var file : path) {
        urls.add(file.toURI().toURL());
    }
    var log = new ConsoleTeaVMToolLog(false);
    var tool = new TeaVMTool();
    tool.setClassLoader(new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader()));
    tool.setClassPath(path);
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setMainClass("kernelwalk.page.Page");
    tool.setTargetDirectory(work.toFile());
    tool.setTargetFileName("page.js");
    tool.setObfuscated(System.getProperty("readable") == null);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.getTransformers().add("kernelwalk.page.seam.Seams");
    tool.getTransformers().add("kernelwalk.page.seam.Rounding");
    tool.getProperties().setProperty("java.util.Locale.available", "en,ko");
    tool.setLog(log);
    tool.generate();
    if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
        TeaVMProblemRenderer.describeProblems(
                tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), log);
        throw new IllegalStateException("The page's script does not compile.");
    }
}

/** The template with everything but an exercise. */
String page(Path sources, Path classes, String compiled) throws Exception {
    var script = compiled + "\nmain([]);";
    var loader = Files.readString(sources.resolve("loader.js")).strip();
    var template = Files.readString(sources.resolve("page.html"));
    var texts = new StringBuilder();
    for (var sheet : STYLE_SHEETS) {
        texts.append(text(sheet, Files.readString(classes.resolve(sheet.substring(1)))));
    }
    var keys = keys(script + template);
    for (var language : List.of("", "_ko")) {
        var name = language.isEmpty() ? "messages_en" : "messages" + language;
        texts.append(
                text(
                        name,
                        words(classes.resolve("i18n/messages" + language + ".properties"), keys)));
    }
    var style =
            fonts(classes, script + texts + lessons(classes))
                    + Files.readString(sources.resolve("page.css")).strip();
    return template.replace("@STYLE-HASH@", hash(style))
            .replace("@SCRIPT-HASH@", hash(script))
            .replace("@STYLE@", style)
            .replace("@TEXTS@", texts)
            .replace("@LOADER-HASH@", hash(loader))
            .replace("@LOADER@", loader)
            .replace("@PACKED@", packed(script));
}

/** A text that the page reads by its name. */
String text(String name, String text) {
    if (text.contains("</")) {
        throw new IllegalStateException(name + " would end its place in the page.");
    }
    return "<script type=\"text/plain\" id=\"" + name + "\">" + text + "</script>\n";
}

/** Letters of the program's typeface that the page has use for; Hangul in two weights. */
String fonts(Path classes, String text) throws Exception {
    var letters = PageFont.letters(text);
    for (char ascii = ' '; ascii <= '~'; ascii++) {
        letters.add((int) ascii);
    }
    var hangul = new TreeSet<>(letters.tailSet(FIRST_SYLLABLE));
    letters.removeAll(hangul);
    return face(classes, "Kernelwalk Sans", "Regular", 400, "400", letters)
            + face(classes, "Kernelwalk Sans", "Medium", 500, "500", letters)
            + face(classes, "Kernelwalk Sans", "SemiBold", 600, "600", letters)
            + face(classes, "Kernelwalk Sans", "Bold", 700, "700", letters)
            + face(classes, "Kernelwalk Hangul", "Regular", 400, "100 500", hangul)
            + face(classes, "Kernelwalk Hangul", "SemiBold", 600, "501 900", hangul);
}

/** The words of the lessons, as a page may hold them all. */
String lessons(Path classes) throws IOException {
    var words = new StringBuilder();
    try (var files = Files.list(classes.resolve("lessons"))) {
        for (var file : files.filter(it -> it.toString().endsWith(".properties")).toList()) {
            words.append(Files.readString(file));
        }
    }
    return words.toString();
}

String face(
        Path classes,
        String family,
        String cut,
        int weight,
        String weights,
        SortedSet<Integer> letters)
        throws Exception {
    var font = PageFont.of(classes.resolve("fonts/Pretendard-" + cut + ".otf"), letters, weight);
    return "@font-face{font-family:\""
            + family
            + "\";font-weight:"
            + weights
            + ";src:url(data:font/otf;base64,"
            + Base64.getEncoder().encodeToString(font)
            + ")}\n";
}

/** What the policy of the page knows a script or style sheet by. */
String hash(String text) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
}

/** A script in a quarter of its length. */
String packed(String script) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip =
            new GZIPOutputStream(bytes) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
        zip.write(script.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
}

/** Texts that are keys of bundles or, with a point or a hyphen at the end, begin them. */
Set<String> keys(String script) {
    var keys = new TreeSet<String>();
    var matcher = TEXT.matcher(script);
    while (matcher.find()) {
        keys.add(matcher.group(1));
    }
    return keys;
}

/** The sentences of a bundle that the script may ask for, one in each line. */
String words(Path bundle, Set<String> keys) throws IOException {
    var beginnings = keys.stream().filter(key -> key.endsWith(".")).toList();
    var sentences = new Properties();
    try (var text = Files.newBufferedReader(bundle)) {
        sentences.load(text);
    }
    return sentences.stringPropertyNames().stream()
            .filter(key -> keys.contains(key) || beginnings.stream().anyMatch(key::startsWith))
            .sorted()
            .map(key -> key + "=" + sentences.getProperty(key).replace('\n', LINE_FEED) + "\n")
            .collect(Collectors.joining());
}
