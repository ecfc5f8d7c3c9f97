package io.github.callcard.ui.toolkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The things that a view has by itself and no model: what is typed and not taken yet, what is unfolded, how far it is
 * scrolled, where the keyboard is. A view of the same build takes it over, such as the same one in another language. A
 * control of the one is found in the other by its kind, its id and its place among those. Belongs to the JavaFX thread.
 */
public final class ViewState {

    private final Map<Key, Consumer<Control>> kept = new HashMap<>();

    /** The control with the keyboard; empty where that is elsewhere. */
    private final Optional<Key> focused;

    /** @param place among the controls of this kind and id, counted from 0 */
    private record Key(Class<?> kind, String id, int place) {}

    private ViewState(Parent root) {
        Map<Key, Control> controls = controls(root);
        controls.forEach((key, control) -> kept.put(key, state(control)));
        Node owner =
                Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner).orElse(null);
        focused = controls.entrySet().stream()
                .filter(each -> each.getValue().equals(owner))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The state of this view now. */
    public static ViewState of(Parent root) {
        return new ViewState(root);
    }

    /** Gives it to another view, which shows the same values of its models already. */
    public void giveTo(Parent other) {
        Map<Key, Control> controls = controls(other);
        focused.map(controls::get).ifPresent(Node::requestFocus);
        controls.forEach((key, control) -> {
            Consumer<Control> state = kept.get(key);
            if (state != null) {
                state.accept(control);
            }
        });
    }

    private static Map<Key, Control> controls(Parent root) {
        Map<Key, Control> found = new HashMap<>();
        Map<Key, Integer> counts = new HashMap<>();
        for (Control control : below(root)) {
            String id = Objects.requireNonNullElse(control.getId(), "");
            int place = counts.merge(new Key(control.getClass(), id, 0), 1, Integer::sum) - 1;
            found.put(new Key(control.getClass(), id, place), control);
        }
        return found;
    }

    /** Whatever is inside of a control is its own, but for what it scrolls. */
    private static List<Control> below(Node node) {
        List<Control> found = new ArrayList<>();
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            found.addAll(below(scroll.getContent()));
        } else if (node instanceof Parent parent && !(node instanceof Control)) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(below(child)));
        }
        if (node instanceof Control control) {
            found.add(control);
        }
        return found;
    }

    /** The way to have a control as this one is now. */
    private static Consumer<Control> state(Control control) {
        return switch (control) {
            case TextInputControl text -> text(text);
            case ComboBox<?> box -> value(box);
            case CheckBox check -> {
                boolean selected = check.isSelected();
                yield other -> ((CheckBox) other).setSelected(selected);
            }
            case ScrollPane scroll -> {
                double x = scroll.getHvalue();
                double y = scroll.getVvalue();
                yield other -> {
                    ((ScrollPane) other).setHvalue(x);
                    ((ScrollPane) other).setVvalue(y);
                };
            }
            case ListView<?> list -> list(list);
            default -> control instanceof Toggle toggle ? selected(toggle) : other -> {};
        };
    }

    private static Consumer<Control> text(TextInputControl control) {
        String text = control.getText();
        int anchor = control.getAnchor();
        int caret = control.getCaretPosition();
        double top = control instanceof TextArea area ? area.getScrollTop() : 0;
        return other -> {
            TextInputControl field = (TextInputControl) other;
            if (field.isEditable() && !field.textProperty().isBound() && !Objects.equals(field.getText(), text)) {
                field.setText(text);
            }
            field.selectRange(anchor, caret);
            if (field instanceof TextArea area) {
                area.setScrollTop(top);
            }
        };
    }

    @SuppressWarnings("unchecked") // the items of the two boxes are of one type
    private static Consumer<Control> value(ComboBox<?> control) {
        Object value = control.getValue();
        return other -> {
            ComboBox<Object> box = (ComboBox<Object>) other;
            if (!Objects.equals(box.getValue(), value) && box.getItems().contains(value)) {
                box.setValue(value);
            }
        };
    }

    private static Consumer<Control> selected(Toggle control) {
        boolean selected = control.isSelected();
        return other -> {
            // One of a group is unselected by selecting another.
            if (selected || ((Toggle) other).getToggleGroup() == null) {
                ((Toggle) other).setSelected(selected);
            }
        };
    }

    private static Consumer<Control> list(ListView<?> control) {
        int selected = control.getSelectionModel().getSelectedIndex();
        int first = control.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? first(flow) : 0;
        return other -> {
            ListView<?> list = (ListView<?>) other;
            list.getSelectionModel().clearAndSelect(selected);
            list.scrollTo(first);
        };
    }

    private static int first(VirtualFlow<?> flow) {
        IndexedCell<?> cell = flow.getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }
}
