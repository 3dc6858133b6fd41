/** The page that is exported: one exercise, to be walked, changed and practised in a browser. */
package kernelwalk.page;
