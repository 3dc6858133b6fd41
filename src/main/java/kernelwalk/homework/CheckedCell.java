package kernelwalk.homework;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Value;
import kernelwalk.homework.answer.AnswerCell;

/**
 * One cell of an answer that was checked.
 *
 * @param at       where it stands in the output
 * @param answer   what is written
 * @param expected what should be
 * @param verdict  whether the one is the other
 */
public record CheckedCell(Cell at, AnswerCell answer, Value expected, CellVerdict verdict) {}
