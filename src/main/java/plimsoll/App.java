package plimsoll;

final class App {
    static void open(String[] args) {}
}
