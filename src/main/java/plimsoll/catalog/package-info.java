/// What is known of models, devices and number formats: the JSON files of the folder `catalog`,
/// and the user's own beside them.
///
/// It turns files into the records of the core and says what is wrong with them. It estimates
/// nothing.
package plimsoll.catalog;
