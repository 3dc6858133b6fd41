/** Controls and small helpers of views that know nothing of what is open. */
package kernelwalk.ui.control;
