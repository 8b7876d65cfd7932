/// The drawn views: geometry in classes that know no window, and the nodes that show it.
///
/// Nothing here adds up memory; what a view draws comes to it as one immutable record.
package plimsoll.view.chart;
