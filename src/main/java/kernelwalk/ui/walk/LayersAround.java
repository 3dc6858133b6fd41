package kernelwalk.ui.walk;

import kernelwalk.ui.document.Document;

/**
 * The layers of a document around the open one.
 *
 * @param document what is walked
 */
public record LayersAround(Document document) implements Neighbours {

    @Override
    public boolean exist(int by) {
        int layer = document.exercise().get().opened() + by;
        return document.attempt().get().isEmpty() && layer >= 0 && layer < document.layerCount();
    }

    @Override
    public boolean open(int by) {
        return exist(by) && document.goToLayer(document.exercise().get().opened() + by);
    }
}
