/** What is open and what every room shares: the ground floor of the state, testable without a stage. */
package kernelwalk.ui.document;
