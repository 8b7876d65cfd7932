package plimsoll.view.drawing;

import java.util.List;

/// Shapes and texts from the back to the front, in units that are drawn at any size.
///
/// @param title what it shows, one sentence
/// @param width to the right, of the coordinates
/// @param height downwards
/// @param marks what is drawn
public record Drawing(String title, double width, double height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
