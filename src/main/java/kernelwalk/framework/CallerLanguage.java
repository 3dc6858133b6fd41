package kernelwalk.framework;

/** The language from which TensorFlow is called. */
public enum CallerLanguage {
    /** TensorFlow 2.21 in Python, which says which operation was called, and in what it was wrapped. */
    PYTHON {
        @Override
        String exception(String status) {
            return status + "Error";
        }

        @Override
        String before(String operation) {
            return "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} "
                    .formatted(operation);
        }

        @Override
        String after(TensorFlowOperation operation) {
            return " [Op:" + operation.title() + "]" + (operation.isNamed() ? " name: " : "");
        }
    },
    /** TensorFlow-Java 1.1 over TensorFlow 2.18. */
    JAVA {
        @Override
        String exception(String status) {
            return "org.tensorflow.exceptions.TF" + status + "Exception";
        }

        @Override
        String before(String operation) {
            return "";
        }

        @Override
        String after(TensorFlowOperation operation) {
            return "";
        }
    };

    /** The class that is raised for a status, such as {@code InvalidArgument}. */
    abstract String exception(String status);

    /** What stands before the words of a kernel. */
    abstract String before(String operation);

    /** What stands behind all words of an operation. */
    abstract String after(TensorFlowOperation operation);
}
