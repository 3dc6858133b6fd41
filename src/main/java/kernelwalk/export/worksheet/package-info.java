/** Exercises on paper, with room for a pencil, and what whoever marks them needs. */
package kernelwalk.export.worksheet;
