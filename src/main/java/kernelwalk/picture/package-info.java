/**
 * What a frame looks like: a pure function of exercise, walk position and theme, drawn on a {@link
 * kernelwalk.picture.Surface}.
 *
 * <p>The screen and every export are surfaces under the same painter, so that they cannot differ.
 */
package kernelwalk.picture;
