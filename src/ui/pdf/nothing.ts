// In place of what jsPDF would load to turn HTML and SVG into PDFs (html2canvas, dompurify, canvg): nobody asks for that here.
export {};
