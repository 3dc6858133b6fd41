/** What the script of the page has in place of what the browser's class library lacks. */
package kernelwalk.page.seam;
