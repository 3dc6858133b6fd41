import java.awt.Image;
import java.awt.datatransfer.DataFlavor;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetAdapter;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/*
 * A small window of another program. It prints that something is dragged over it, when it is so for the first time, and what is
 * dropped: its text, line by line, then how large its picture is. It ends then.
 *
 * Arguments: where it lies, and how large it is.
 */

void main(String[] arguments) {
    var place = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
    SwingUtilities.invokeLater(
            () -> {
                var window = new JFrame("Receiver");
                window.setUndecorated(true);
                window.setAlwaysOnTop(true);
                window.setFocusableWindowState(false);
                window.setBounds(place[0], place[1], place[2], place[3]);
                window.setDropTarget(
                        new DropTarget(
                                window,
                                DnDConstants.ACTION_COPY,
                                new DropTargetAdapter() {
                                    private boolean entered;

                                    @Override
                                    public void dragOver(DropTargetDragEvent event) {
                                        if (!entered) {
                                            entered = true;
                                            IO.println("over");
                                        }
                                    }

                                    @Override
                                    public void drop(DropTargetDropEvent event) {
                                        take(event);
                                    }
                                }));
                window.setVisible(true);
            });
}

void take(DropTargetDropEvent event) {
    event.acceptDrop(DnDConstants.ACTION_COPY);
    try {
        var dropped = event.getTransferable();
        IO.println(dropped.getTransferData(DataFlavor.stringFlavor).toString().stripTrailing());
        var picture = (Image) dropped.getTransferData(DataFlavor.imageFlavor);
        IO.println("picture " + picture.getWidth(null) + "x" + picture.getHeight(null));
        event.dropComplete(true);
        System.exit(0);
    } catch (Exception problem) {
        event.dropComplete(false);
        IO.println(problem);
        System.exit(1);
    }
}
