package kernelwalk.ui.walk;

/** The layers before and after the one in whose walk the screen stands. */
public interface Neighbours {

    /** There is no layer but one. */
    Neighbours NONE =
            new Neighbours() {
                @Override
                public boolean exist(int by) {
                    return false;
                }

                @Override
                public boolean open(int by) {
                    return false;
                }
            };

    /**
     * Whether there is a layer beside the open one.
     *
     * @param by 1 for the next, −1 for the one before
     */
    boolean exist(int by);

    /**
     * Opens a layer beside the open one.
     *
     * @param by 1 for the next, −1 for the one before
     * @return whether there is one, and it lies there now
     */
    boolean open(int by);
}
