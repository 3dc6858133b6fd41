package kernelwalk.export.sheet;

/** How a cell looks, in the order of the styles in the file. */
enum SheetStyle {
    PLAIN,
    HEADING,
    INPUT,
    PADDING,
    KERNEL,
    OUTPUT,
    INPUT_FRACTION,
    KERNEL_FRACTION,
    BLANK
}
