import javafx.css.Stylesheet;

/*
 * Writes each style sheet of a folder in JavaFX's binary form beside it, with the ending bss. JavaFX reads that in its place
 * by itself, without parsing; where there is none, as in an editor, it parses the text.
 *
 * Argument: the folder.
 */
void main(String[] arguments) throws IOException {
    try (var files = Files.list(Path.of(arguments[0]))) {
        for (var text : files.filter(file -> file.toString().endsWith(".css")).toList()) {
            var name = text.getFileName().toString().replace(".css", ".bss");
            Stylesheet.convertToBinary(text.toFile(), text.resolveSibling(name).toFile());
        }
    }
}
